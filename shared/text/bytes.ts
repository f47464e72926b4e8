/** Raw bytes as they travel between the processes. */
import { z } from 'zod'

export const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array)
