import type { Preferences } from '#shared/contract/bridge.ts'

export const firstPreferences = (locale: string): Preferences => ({
  language: locale.toLowerCase().startsWith('ko') ? 'ko' : 'en',
  theme: 'system',
  autoLockMinutes: 10,
  zoom: 100,
  density: 'compact',
})

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value)

const wholeBetween =
  (low: number, high: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= low && (value as number) <= high

/** What each preference may be. Auto-lock in minutes (never off), zoom in percent. */
const accepts: Readonly<Record<keyof Preferences, (value: unknown) => boolean>> = {
  language: oneOf('ko', 'en'),
  theme: oneOf('system', 'light', 'dark'),
  autoLockMinutes: wholeBetween(1, 240),
  zoom: wholeBetween(80, 200),
  density: oneOf('compact', 'roomy'),
}

/** Keeps of anything (a page's message, an edited file) what are valid preferences; the rest is left out. */
export const validPreferences = (given: unknown): Partial<Preferences> => {
  if (typeof given !== 'object' || given === null) return {}
  const entries = Object.entries(given).filter(
    ([name, value]) => Object.hasOwn(accepts, name) && accepts[name as keyof Preferences](value),
  )
  return Object.fromEntries(entries)
}

/** Zoom steps of the menu, in percent. */
export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const

export const nextZoom = (zoom: number, direction: 1 | -1): number =>
  direction === 1
    ? (zoomSteps.find((step) => step > zoom) ?? zoomSteps[zoomSteps.length - 1] ?? zoom)
    : (zoomSteps.findLast((step) => step < zoom) ?? zoomSteps[0])
