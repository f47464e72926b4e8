/**
 * All words of a finished PDF, for the outgoing gate: what a reader sees on each page, and what travels with the file
 * unseen. Reads the program's own PDFs only: a hostile file belongs into a process of its own.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import './pdf-globals.ts'
import { OPS, type PDFDocumentProxy, type PDFPageProxy, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Sets globalThis.pdfjsWorker, so that pdf.js parses in this thread and loads no script by name.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { type Result, fail, ok } from '#shared/contract/result.ts'

export interface PdfHidden {
  /** info, xmp, attachment, outline, annotation, field, alternative, drawn (outside the page), layer, label, script */
  readonly place: string
  /** page, from 1; 0 for the document as a whole */
  readonly page: number
  readonly text: string
}

export interface PdfText {
  /** text of each page in reading order, lines ended by a line feed */
  readonly pages: readonly string[]
  /** signs on the pages of which the file does not say what they are: what they show was not read */
  readonly unread: number
  /** words that no page shows, by place */
  readonly hidden: readonly PdfHidden[]
  /** the same as one text, a line each */
  readonly metadata: string
}

/**
 * Folders of pdf.js: character maps (for fonts that name one instead of carrying it) and the standard fonts. The
 * program's own PDFs embed their fonts and need neither.
 */
export interface PdfFolders {
  readonly cmaps: string
  readonly standardFonts: string
}

/** Reads what pdf.js asks for by name. A character map that is not there would make pdf.js drop the words in silence. */
const dataFactory = (folders: PdfFolders | undefined, missing: string[]) =>
  class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const folder =
        kind === 'cMapUrl' ? folders?.cmaps : kind === 'standardFontDataUrl' ? folders?.standardFonts : undefined
      try {
        if (folder === undefined || !/^[\w.-]+$/.test(filename)) throw new Error('not given to pdf.js')
        return new Uint8Array(await readFile(join(folder, filename)))
      } catch (error) {
        // Without a standard font only the picture would suffer, not the words.
        if (kind === 'cMapUrl') missing.push(filename)
        throw error
      }
    }
  }

/** Every string inside a value of pdf.js, whatever its shape: a new field of it must not slip past the gate. */
const strings = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || depth > 20) return []
  const inside: readonly unknown[] =
    value instanceof Map
      ? [...value.keys(), ...value.values()]
      : Symbol.iterator in value
        ? [...(value as Iterable<unknown>)]
        : Object.values(value)
  return inside.flatMap((one) => strings(one, depth + 1))
}

const hiddenOf = (place: string, page: number, value: unknown): readonly PdfHidden[] =>
  strings(value).map((text) => ({ place, page, text }))

const pageText = async (page: PDFPageProxy): Promise<string> => {
  // Marked content is not asked for: every item is text.
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

/** What a text operator draws: glyphs, and numbers that move them. */
type Drawn = readonly [readonly (number | { readonly unicode?: string } | null)[]]

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/**
 * Words that are drawn but stand on no part of the page that is seen: pdf.js leaves them out of the page's text, other
 * readers find them.
 */
const drawnElsewhere = async (page: PDFPageProxy, shown: string): Promise<readonly string[]> => {
  const { fnArray, argsArray } = await page.getOperatorList()
  const seen = bare(shown)
  return fnArray.flatMap((operator, at) => {
    if (operator !== OPS.showText) return []
    const [glyphs] = (argsArray as readonly Drawn[])[at] ?? [[]]
    const run = glyphs.map((glyph) => (typeof glyph === 'object' ? (glyph?.unicode ?? '') : '')).join('')
    return seen.includes(bare(run)) ? [] : [run]
  })
}

const annotationParts = (annotation: Readonly<Record<string, unknown>>): readonly unknown[] =>
  [
    'contentsObj',
    'titleObj',
    'richText',
    'alternativeText',
    'fieldName',
    'fieldValue',
    'defaultFieldValue',
    'options',
    'textContent',
    'url',
    'unsafeUrl',
    'file',
    'filename',
    'exportValue',
    'buttonValue',
  ].map((name) => annotation[name])

/** Alternative texts of pictures and spans; the tree repeats no page text. */
const alternatives = (node: unknown, depth = 0): readonly string[] => {
  if (typeof node !== 'object' || node === null || depth > 200) return []
  const { alt, children } = node as { readonly alt?: unknown; readonly children?: readonly unknown[] }
  return [...strings(alt), ...(children ?? []).flatMap((child) => alternatives(child, depth + 1))]
}

const readPage = async (
  page: PDFPageProxy,
): Promise<{ readonly text: string; readonly hidden: readonly PdfHidden[] }> => {
  const [text, annotations, tree, scripts] = await Promise.all([
    pageText(page),
    page.getAnnotations({ intent: 'any' }),
    page.getStructTree(),
    page.getJSActions(),
  ])
  const number = page.pageNumber
  const hidden = [
    ...hiddenOf('drawn', number, await drawnElsewhere(page, text)),
    ...annotations.flatMap((one) => hiddenOf('annotation', number, annotationParts(one as Record<string, unknown>))),
    ...hiddenOf('alternative', number, alternatives(tree)),
    ...hiddenOf('script', number, scripts),
  ]
  page.cleanup()
  return { text, hidden }
}

interface Outline {
  readonly title: string
  readonly url: string | null
  readonly items: readonly Outline[]
}
/** @param items null where there is no outline, whatever the types of pdf.js say */
const outlineParts = (items: readonly Outline[] | null, depth = 0): readonly unknown[] =>
  items === null || depth > 50
    ? []
    : items.flatMap((item) => [item.title, item.url, ...outlineParts(item.items, depth + 1)])

/** File names and descriptions of attachments, and their content where it is UTF-8 text. */
const attachmentParts = (attachments: unknown): readonly unknown[] =>
  Object.values((attachments ?? {}) as Record<string, { readonly content?: Uint8Array }>).flatMap((one) => {
    const named = { ...one, content: undefined }
    try {
      return [named, new TextDecoder('utf-8', { fatal: true }).decode(one.content)]
    } catch {
      return [named]
    }
  })

const readDocument = async (pdf: PDFDocumentProxy): Promise<PdfText> => {
  const [meta, attachments, outline, fields, layers, scripts, labels] = await Promise.all([
    pdf.getMetadata(),
    pdf.getAttachments() as Promise<unknown>,
    pdf.getOutline(),
    pdf.getFieldObjects() as Promise<unknown>,
    pdf.getOptionalContentConfig(),
    pdf.getJSActions() as Promise<unknown>,
    pdf.getPageLabels(),
  ])
  // As it is written and as it is read: characters may be written as entities.
  const xmp = meta.metadata as ({ readonly getRaw?: () => unknown } & Iterable<unknown>) | null
  const hidden: PdfHidden[] = [
    ...hiddenOf('info', 0, meta.info),
    ...hiddenOf('xmp', 0, [xmp?.getRaw?.(), xmp]),
    ...hiddenOf('attachment', 0, attachmentParts(attachments)),
    ...hiddenOf('outline', 0, outlineParts(outline)),
    ...hiddenOf('field', 0, fields),
    ...hiddenOf(
      'layer',
      0,
      [...(layers as unknown as Iterable<[string, { readonly name?: string }]>)].map(([, group]) => group.name),
    ),
    ...hiddenOf('script', 0, scripts),
    ...hiddenOf('label', 0, labels),
  ]
  const pages: string[] = []
  // One page after the other: memory stays that of one page.
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(await pdf.getPage(number))
    pages.push(page.text)
    hidden.push(...page.hidden)
  }
  // A glyph that the font gives no character comes as a control character or from the private use area (Unicode 23.5).
  // eslint-disable-next-line no-control-regex -- see above
  const unread = pages.join('').match(/[\u0000-\u0008\u000b-\u001f\uFFFD\uE000-\uF8FF]/g)?.length ?? 0
  return { pages, unread, hidden, metadata: hidden.map(({ text }) => text).join('\n') }
}

/**
 * Extracts all words from the bytes of a finished PDF. Words that are only in a picture are not found.
 *
 * Failure: gate-unreadable (no PDF, encrypted, damaged, or a font needs a character map that is not there). Damage inside
 * a page that readers step over is not noticed: the bytes are to come straight from the printer.
 */
export const pdfText = async (bytes: Uint8Array, folders?: PdfFolders): Promise<Result<PdfText>> => {
  const missing: string[] = []
  const loading = getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the memory away
    BinaryDataFactory: dataFactory(folders, missing),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    isEvalSupported: false,
    useWasm: false,
    stopAtErrors: true,
    verbosity: 0,
  })
  try {
    const text = await readDocument(await loading.promise)
    return missing.length === 0 ? ok(text) : fail('gate-unreadable')
  } catch {
    // Whatever the reason: what cannot be read does not pass.
    return fail('gate-unreadable')
  } finally {
    await loading.destroy()
  }
}
