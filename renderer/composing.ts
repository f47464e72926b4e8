/** Whether a key press belongs to a Hangul (or other) composition and must be left to it. */

interface KeyPress {
  readonly isComposing: boolean
  readonly keyCode: number
}

/** Some systems give the last key of a composition code 229 and no `isComposing`. */
export const isComposing = (event: KeyPress): boolean => event.isComposing || event.keyCode === 229
