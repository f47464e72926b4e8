/** Where the window was, in device-independent pixels. */
export interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallest = { width: 800, height: 600 } as const
const usual = { width: 1360, height: 900 } as const

const isPlace = (given: unknown): given is WindowPlace =>
  typeof given === 'object' &&
  given !== null &&
  ['x', 'y', 'width', 'height'].every((key) => Number.isFinite((given as Record<string, unknown>)[key])) &&
  typeof (given as WindowPlace).maximized === 'boolean'

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/**
 * Bounds for a new window: the remembered ones when they are sound and its title bar can still be reached on one
 * of the screens, else the usual size in the middle (no x and y).
 */
export const placeWindow = (
  saved: unknown,
  screens: readonly Area[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } => {
  const fitting = (screen: Area): boolean =>
    isPlace(saved) &&
    overlap(saved.x, saved.width, screen.x, screen.width) >= 200 &&
    saved.y >= screen.y &&
    saved.y <= screen.y + screen.height - 40
  const screen = screens.find(fitting)
  if (screen === undefined || !isPlace(saved)) {
    const [first] = screens
    return {
      width: Math.min(usual.width, first?.width ?? usual.width),
      height: Math.min(usual.height, first?.height ?? usual.height),
    }
  }
  return {
    x: saved.x,
    y: saved.y,
    width: Math.max(smallest.width, saved.width),
    height: Math.max(smallest.height, saved.height),
  }
}
