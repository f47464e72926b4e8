/** How a test vault is opened: by the lowest cost of key derivation that the program accepts. */
export const CHEAP_KDF = { name: 'argon2id13', memoryKiB: 64 * 1024, passes: 2 } as const

export const PASSWORD = 'correct horse battery staple 말'

export const unlock = { signInName: '김보호', password: PASSWORD }
