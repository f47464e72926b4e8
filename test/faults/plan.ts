/** How long and with which seed the fault tests run: `npm run faults [SEED]` for the long form. */
export const long = process.env['HAECHI_FAULTS'] === 'long'
export const seed = Number(process.env['HAECHI_SEED'] ?? 20261123)
