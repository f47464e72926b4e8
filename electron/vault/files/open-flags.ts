import { constants } from 'node:fs'

/** Two flags that Windows does not have, where Node's table holds nothing; its types say otherwise. */
const optional = constants as Readonly<Partial<Record<'O_NOFOLLOW' | 'O_NONBLOCK', number>>>

/** Refuses a link at the last part of the path. */
const noFollow = optional.O_NOFOLLOW ?? 0
/** For reading: follows no link, and does not wait for the writer of a pipe. */
export const readOnly = constants.O_RDONLY | noFollow | (optional.O_NONBLOCK ?? 0)
/** For a new file: fails where there is one, or a link. */
export const createNew = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | noFollow
