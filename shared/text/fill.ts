/** Puts values into a message of `shared/locales`: `{{name}}`, the notation that the windows use too. */

export type FillValues = Readonly<Record<string, string | number>>

/** A place without a value stays as it is, so that a wrong message is seen and not silently shortened. */
export const fill = (message: string, values: FillValues): string =>
  message.replace(/\{\{([a-zA-Z]+)\}\}/g, (place, name: string) => String(values[name] ?? place))
