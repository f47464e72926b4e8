/** Each new intake is a draft with an id of its own from the first keystroke. */
export const newIntakePath = (): string => `/intake/${crypto.randomUUID()}`
