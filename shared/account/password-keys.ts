/**
 * A password is the keys that were pressed, whatever the keyboard was set to. Password fields switch the Korean
 * input method off on some systems and leave it on elsewhere, and always on while the password is shown: the same
 * fingers then type 한글비밀 or gksrmfqlalf. Hangul is therefore taken back to the Latin letters of its keys (두벌식).
 */
import { convertHangulToQwerty } from 'es-hangul'

/** Idempotent. Loses nothing of a password's strength: the keys stay the same. */
export const passwordKeys = (typed: string): string => convertHangulToQwerty(typed.normalize('NFC')).normalize('NFC')

export const hasHangul = (typed: string): boolean => /[ㄱ-ㆎᄀ-ᇿ가-힣]/u.test(typed)
