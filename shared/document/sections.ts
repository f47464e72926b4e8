/** Sections of the investigator's summary, in the order of the page. */
import { documentSection, type DocumentSection } from './document.ts'

export type SectionKey = DocumentSection['key']

export const sectionKeys: readonly SectionKey[] = documentSection.shape.key.options

/** All sections on, none edited: the summary as the case alone would write it. */
export const defaultSections = (): readonly DocumentSection[] =>
  sectionKeys.map((key) => ({ key, include: true, edited: null }))
