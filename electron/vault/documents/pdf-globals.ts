/**
 * pdf.js takes Electron's processes for pages and makes a DOMMatrix while it loads. Reading words draws nothing, so a
 * name with nothing behind it is enough; a call to it would fail. To be imported before pdf.js.
 */
class Undrawn {
  readonly drawn = false
}

const globals = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; ImageData?: unknown }
globals.DOMMatrix ??= Undrawn
globals.Path2D ??= Undrawn
globals.ImageData ??= Undrawn
