import type { HaechiBridge, PrintBridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script; the page's only door to the shell. */
    readonly haechi: HaechiBridge<File>
    /** On the hidden print page in its place. */
    readonly haechiPrint: PrintBridge
  }
}
