/**
 * Which nouns the log knows, and how each field is kept: `text`, `int`, `json` stand in clear inside the encrypted store, because
 * lists and search need them; `sealed` stands under the dossier's own key (or the author's, for an only-me note).
 * A table has exactly these columns plus `id`; a test compares them.
 */
export type FieldKind = 'text' | 'int' | 'json' | 'sealed'

export interface NounSpec {
  readonly store: StoreName
  readonly table: string
  readonly fields: Readonly<Record<string, FieldKind>>
}

export type StoreName = 'office' | 'casework'

const dossierFields = {
  number: 'text',
  legacyNumber: 'text',
  received: 'text',
  receivedTime: 'text',
  channel: 'text',
  urgency: 'text',
  language: 'text',
  subject: 'text',
  kinds: 'json',
  narrative: 'sealed',
  remedies: 'json',
  remedySought: 'sealed',
  otherProcedures: 'json',
  otherProceduresNote: 'sealed',
  advice: 'sealed',
  batch: 'text',
  legacy: 'sealed',
  isVoid: 'int',
  registeredAt: 'text',
  registeredBy: 'text',
  state: 'text',
} as const satisfies Record<string, FieldKind>

export const nouns = {
  // ── casework ───────────────────────────────────────────────────────────────────────────────
  case: { store: 'casework', table: 'caseFile', fields: { ...dossierFields, consultation: 'text' } },
  consultation: { store: 'casework', table: 'consultation', fields: { ...dossierFields, case: 'text' } },
  party: {
    store: 'casework',
    table: 'party',
    fields: {
      dossier: 'text',
      rank: 'int',
      role: 'text',
      nature: 'text',
      alias: 'text',
      bodyType: 'text',
      identityReserved: 'int',
      name: 'sealed',
      otherNames: 'sealed',
      organisation: 'sealed',
      position: 'sealed',
      phone: 'sealed',
      email: 'sealed',
      address: 'sealed',
      birth: 'sealed',
      language: 'sealed',
      assistance: 'sealed',
      safeContact: 'sealed',
      consent: 'sealed',
      authority: 'sealed',
      remark: 'sealed',
      legacy: 'sealed',
    },
  },
  allegation: {
    store: 'casework',
    table: 'allegation',
    fields: {
      dossier: 'text',
      rank: 'int',
      kind: 'text',
      act: 'text',
      grounds: 'json',
      area: 'text',
      respondents: 'json',
      facts: 'json',
      finding: 'text',
      repeatOf: 'text',
      place: 'sealed',
      description: 'sealed',
      legacy: 'sealed',
    },
  },
  step: {
    store: 'casework',
    table: 'step',
    fields: {
      dossier: 'text',
      act: 'text',
      from: 'text',
      to: 'text',
      on: 'text',
      at: 'text',
      by: 'text',
      pause: 'text',
      facts: 'sealed',
    },
  },
  evidence: {
    store: 'casework',
    table: 'evidence',
    fields: {
      dossier: 'text',
      exhibit: 'int',
      file: 'text',
      size: 'int',
      sha256: 'text',
      mime: 'text',
      kind: 'text',
      receivedOn: 'text',
      allegations: 'json',
      addedAt: 'text',
      addedBy: 'text',
      name: 'sealed',
      nameBytes: 'sealed',
      source: 'sealed',
      remark: 'sealed',
      fileKey: 'sealed',
    },
  },
  custody: {
    store: 'casework',
    table: 'custody',
    fields: {
      dossier: 'text',
      evidence: 'text',
      act: 'text',
      at: 'text',
      offset: 'text',
      by: 'text',
      hashBefore: 'text',
      hashAfter: 'text',
      reason: 'sealed',
      recipient: 'sealed',
    },
  },
  note: {
    store: 'casework',
    table: 'note',
    fields: { dossier: 'text', audience: 'text', by: 'text', at: 'text', changedAt: 'text', body: 'sealed' },
  },
  document: {
    store: 'casework',
    table: 'document',
    fields: {
      dossier: 'text',
      kind: 'text',
      number: 'text',
      language: 'text',
      form: 'text',
      by: 'text',
      at: 'text',
      changedAt: 'text',
      title: 'sealed',
      sections: 'sealed',
    },
  },
  batch: {
    store: 'casework',
    table: 'batch',
    fields: {
      at: 'text',
      names: 'json',
      dossiers: 'int',
      allegations: 'int',
      undone: 'text',
      problems: 'json',
      orphans: 'json',
    },
  },

  // ── office ─────────────────────────────────────────────────────────────────────────────────
  account: {
    store: 'office',
    table: 'account',
    fields: { signInName: 'text', displayName: 'text', roles: 'json', slot: 'text', box: 'text', sign: 'text' },
  },
  /** a store's key wrapped to an account or to recovery (`holder`), and who granted it */
  grant: {
    store: 'office',
    table: 'storeGrant',
    fields: { store: 'text', holder: 'text', wrap: 'text', by: 'text', signature: 'text' },
  },
  setting: { store: 'office', table: 'setting', fields: { value: 'json' } },
  view: {
    store: 'office',
    table: 'savedView',
    fields: { account: 'text', name: 'text', rank: 'int', spec: 'json', isRemoved: 'int' },
  },
  disclosure: {
    store: 'office',
    table: 'disclosure',
    fields: {
      dossier: 'text',
      subject: 'text',
      subjectId: 'text',
      class: 'text',
      sha256: 'text',
      size: 'int',
      logHead: 'text',
      at: 'text',
      by: 'text',
      outcome: 'text',
      name: 'sealed',
      recipient: 'sealed',
      purpose: 'sealed',
      dismissed: 'sealed',
    },
  },
} as const satisfies Record<string, NounSpec>

export type Noun = keyof typeof nouns
export const nounSpec = (noun: Noun): NounSpec => nouns[noun]
export const isNoun = (value: string): value is Noun => Object.hasOwn(nouns, value)
