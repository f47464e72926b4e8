/** What the case knows about its people and bodies, and what a scan reports. */

/** A party, as far as a reader could recognise it. Only what must stay hidden belongs here. */
export interface KnownIdentity {
  readonly partyId: string
  readonly nature: 'person' | 'body'
  /** the name and all other spellings, nicknames and former names */
  readonly names: readonly string[]
  readonly employers?: readonly string[]
  readonly phones?: readonly string[]
  readonly emails?: readonly string[]
  readonly addresses?: readonly string[]
  /** dates of birth as they were written */
  readonly births?: readonly string[]
  /** identity, account, staff and other numbers */
  readonly numbers?: readonly string[]
}

export type HitKind =
  | 'name'
  | 'given-name'
  | 'name-part'
  | 'surname-title'
  | 'organisation'
  | 'phone'
  | 'e-mail'
  | 'address'
  | 'birth'
  | 'resident-number'
  | 'foreigner-number'
  | 'passport'
  | 'driver-licence'
  | 'business-number'
  | 'account'
  | 'number'
  | 'case-number'
  | 'plate'
  | 'url'

/** `certain`: what the case knows, or a number with a right check digit. `weak`: may well be an ordinary word. */
export type Strength = 'certain' | 'likely' | 'weak'

/** Something found in folded text. `value` is normalised: what equal findings have in common. */
export interface Finding {
  readonly kind: HitKind
  readonly value: string
  readonly start: number
  readonly end: number
  readonly partyId: string | null
  readonly strength: Strength
}

export interface Hit {
  /** kind and normalised value: the same for the same finding in any version of the document */
  readonly id: string
  readonly kind: HitKind
  /** as it stands in the document, at its first place */
  readonly value: string
  /** first place: page number, and units of that page's text */
  readonly page: number
  readonly start: number
  readonly end: number
  readonly partyId: string | null
  readonly strength: Strength
  /** number of places */
  readonly count: number
}
