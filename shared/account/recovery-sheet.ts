/** What the screens know of recovery sheets; how words become a share is the business of the vault's keys. */

/** Words on one sheet. */
export const SHEET_WORDS = 33

/** Typed or pasted text as words: white space, commas and the numbers printed before the words fall away. */
export const splitWords = (typed: string): readonly string[] =>
  typed
    .normalize('NFC')
    .split(/[\s,]+/u)
    .map((word) => word.replace(/^\d+[.)]?/u, '').toLocaleLowerCase('und'))
    .filter((word) => word !== '')
