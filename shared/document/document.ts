/** Documents written by the office. In this version: the investigator's summary of a case. */
import { z } from 'zod'
import { accountId, documentId, dossierId } from '../text/id.ts'
import { line, longText } from '../text/text.ts'

/** `named`: with names, for the office and the deciders. `pseudonymised`: 신청인 A, 피신청기관 B. */
export const documentForm = z.enum(['named', 'pseudonymised'])
export type DocumentForm = z.infer<typeof documentForm>

/** One block of the finished page. The same model feeds the screen and the PDF. */
export const documentBlock = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: line,
  }),
  z.strictObject({ type: z.literal('text'), text: longText }),
  z.strictObject({ type: z.literal('facts'), rows: z.array(z.strictObject({ label: line, value: longText })) }),
  z.strictObject({ type: z.literal('table'), columns: z.array(line), rows: z.array(z.array(longText)) }),
  z.strictObject({ type: z.literal('list'), items: z.array(longText) }),
])
export type DocumentBlock = z.infer<typeof documentBlock>

/** A section is fed from the case; `edited` replaces what the case would give, and stays. */
export const documentSection = z.strictObject({
  key: z.enum([
    'heading',
    'parties',
    'allegations',
    'narrative',
    'chronology',
    'evidence',
    'remedy',
    'findings',
    'opinion',
  ]),
  include: z.boolean(),
  edited: longText.nullable(),
})
export type DocumentSection = z.infer<typeof documentSection>

export const documentHead = z.strictObject({
  id: documentId,
  dossier: dossierId,
  kind: z.literal('summary'),
  number: line,
  title: line,
  language: z.enum(['ko', 'en']),
  form: documentForm,
  by: accountId,
  at: z.string(),
  changedAt: z.string(),
})
export type DocumentHead = z.infer<typeof documentHead>

export const officeDocument = documentHead.extend({ sections: z.array(documentSection) })
export type OfficeDocument = z.infer<typeof officeDocument>

/** The page as it will be printed, and the practice mark that it then carries. */
export const documentPage = z.strictObject({
  title: line,
  number: line,
  office: line,
  language: z.enum(['ko', 'en']),
  form: documentForm,
  practice: z.boolean(),
  /** for whom, in words; printed beside the seal */
  audience: line,
  blocks: z.array(documentBlock),
})
export type DocumentPage = z.infer<typeof documentPage>
