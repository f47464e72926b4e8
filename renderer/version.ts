/** The version of the program, as package.json names it. */
import { version as named } from '../package.json'

export const version: string = named
