/** Filled in by the build (scripts/setup/bundles.mjs). */
declare const __HAECHI_VERSION__: string
/** Major version of the Electron that the product is made for. */
declare const __SUPPORTED_ELECTRON__: number
