/** The memory through which an evidence file streams: a few slots, whatever the file's size. */
import { chunkBytes } from '../keys/chunk-cipher.ts'
import { chunkCount } from './sealed-format.ts'

/** chunks in a slot: 1 MiB, so that one read, one write and one message serve four chunks */
export const slotChunks = 4
const slotCount = 8
export const slotBytes = slotChunks * chunkBytes

export interface Slot {
  /** room for the original's bytes, in memory shared with the threads */
  readonly plain: Buffer
  /** where `plain` begins in the shared memory */
  readonly offset: number
  /** settles (never rejects) when the slot may be filled again */
  free: Promise<void>
}

/** The slot of a block, counted round and round. */
export const slotAt = (slots: readonly Slot[], block: number): Slot => {
  const slot = slots[block % slots.length]
  if (slot === undefined) throw new RangeError('no slot')
  return slot
}

export interface Slots {
  readonly memory: SharedArrayBuffer
  readonly slots: readonly Slot[]
}

/** As many slots as a file of that size can use, eight at most (8 MiB). */
export const makeSlots = (size: number): Slots => {
  const chunks = chunkCount(size)
  const count = Math.min(slotCount, Math.ceil(chunks / slotChunks))
  const perSlot = Math.min(slotChunks, chunks)
  const memory = new SharedArrayBuffer(count * perSlot * chunkBytes)
  const slots = Array.from({ length: count }, (_, n): Slot => {
    const offset = n * perSlot * chunkBytes
    return { plain: Buffer.from(memory, offset, perSlot * chunkBytes), offset, free: Promise.resolve() }
  })
  return { memory, slots }
}
