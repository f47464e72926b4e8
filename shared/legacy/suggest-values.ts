/** Suggests codes for the values of a column: by the labels of the lists, else by words in Korean and English. */
import type { CodeList } from '../vocabulary/code-list.ts'
import { dirtOf, repairText } from './dirt.ts'
import { listOfField, type LegacyField, type ValueRule } from './mapping.ts'

/** Words of registers, tried in order; the first that fits decides. Acts may be given by their kind alone. */
const kindWords: readonly (readonly [RegExp, string])[] = [
  [/성희롱|성추행|성폭력|성비위|sex(?:ual)?[\s/_-]*(?:crime|misconduct|harass|abuse|assault)/i, 'SEXH'],
  [/괴롭힘|갑질|bull(?:y|ying)|mobbing/i, 'BULL'],
  [/혐오|hate/i, 'HATE'],
  [/차별|discriminat|civil\s*rights|harass|racial|평등/i, 'DISC'],
  [/개인\s?정보|사생활|privacy|personal\s*(?:data|information)|surveillance|cctv/i, 'PRIV'],
  [/인격권|명예|모욕|폭언|욕설|verbal|insult|dignity|defamation/i, 'PERS'],
  [/종교|religio/i, 'RELC'],
]

const actWords: readonly (readonly [RegExp, string])[] = [
  [/verbal\s*abuse|폭언|욕설/i, 'PERS-VERB'],
  [/physical\s*abuse|use\s*of\s*force|excessive\s*force|brutality|폭행|물리력|가혹/i, 'OTHR-FORC'],
  [/lack\s*of\s*service|neglect|직무\s?소홀|직무\s?유기|응대\s?거부/i, 'OTHR-NEGL'],
  [/따돌림|ostraci/i, 'BULL-OSTR'],
  [/cctv|영상정보/i, 'PRIV-CCTV'],
  [/채용|recruit|hiring/i, 'DISC-HIRE'],
  [/승진|promotion/i, 'DISC-PROM'],
  [/해고|dismissal|firing/i, 'DISC-DISM'],
  [/보복|불이익\s?조치|retaliat/i, 'OTHR-RETA'],
  ...kindWords,
]

const groundWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:성|남녀|gender|sex)$/i, 'G01'],
  [/장애|disab/i, 'G03'],
  [/연령|나이|age\b/i, 'G04'],
  [/비정규|신분|status/i, 'G05'],
  [/지역|region/i, 'G06'],
  [/국가|국적|nationalit|national origin/i, 'G07'],
  [/민족|ethnic/i, 'G08'],
  [/용모|외모|appearance/i, 'G09'],
  [/혼인|결혼|marital/i, 'G10'],
  [/임신|출산|pregnan/i, 'G11'],
  [/가족|famil/i, 'G12'],
  [/인종|\brace\b|racial/i, 'G13'],
  [/피부|colou?r/i, 'G14'],
  [/성적\s?지향|orientation/i, 'G17'],
  [/학력|학벌|educat/i, 'G18'],
  [/병력|medical|health/i, 'G19'],
]

const findingWords: readonly (readonly [RegExp, string])[] = [
  [
    /불인정|미인정|입증\s?(?:부족|되지|안)|증거\s?(?:부족|불충분)|no(?:t|n)?[\s-]*(?:sustained|substantiated|established)|unsubstantiated|unsustained/i,
    'not-established',
  ],
  [/unfounded|exonerat|사실\s?무근|혐의\s?없음|침해\s?아님/i, 'confirmed-none'],
  [/sustained|substantiated|established|인정|침해/i, 'confirmed-violation'],
]

const dispositionWords: readonly (readonly [RegExp, string])[] = [
  [/시정\s?권고/, 'S-REC'],
  [/징계\s?권고/, 'DSR'],
  [/제도\s?개선|정책/, 'S-POL'],
  [/권고|recommend/i, 'REC'],
  [/각하|reject|inadmissible/i, 'REJ'],
  [/기각|dismissed/i, 'DIS'],
  [/취하|withdr/i, 'S-WDR'],
  [/병합|joined/i, 'S-JOIN'],
  [/이송|이첩|transfer|referred/i, 'TRF'],
  [/합의|settle/i, 'AGR'],
  [/조사\s?중\s?해결|resolved/i, 'SOL'],
  [/조정|conciliat|mediat/i, 'CON'],
  [/고발/, 'ACC'],
  [/수사\s?의뢰/, 'INV'],
]

const words: Readonly<Partial<Record<LegacyField, readonly (readonly [RegExp, string])[]>>> = {
  kind: kindWords,
  act: actWords,
  ground: groundWords,
  finding: findingWords,
  disposition: dispositionWords,
}

/** In a column of kinds or acts every real value is some kind: its words stay beside the code. */
const otherwise: Readonly<Partial<Record<LegacyField, string>>> = { kind: 'OTHR', act: 'OTHR' }

/** Notes about the procedure that stand in a column of acts: they say nothing about an act. */
const PROCEDURE = /investigation|referred|이송|이첩|조사/i

const plain = (value: string): string =>
  value
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const suggestCode = (value: string, field: LegacyField, lists: readonly CodeList[]): string | null => {
  if (dirtOf(value) !== null) return null
  const key = plain(value)
  for (const name of listOfField[field] ?? []) {
    const codes = lists.find((list) => list.list === name)?.codes ?? []
    const same = codes.find((code) =>
      [code.code, code.ko, code.en, code.own?.ko, code.own?.en].some(
        (label) => label !== undefined && plain(label) === key,
      ),
    )
    if (same) return same.code
  }
  const byWord = words[field]?.find(([pattern]) => pattern.test(value))?.[1]
  if (byWord !== undefined) return byWord
  return field === 'act' && PROCEDURE.test(value) ? null : (otherwise[field] ?? null)
}

const MOST_VALUES = 500

/** A rule for every value in the column, the most frequent first; null where no code suggests itself. */
export const suggestValues = (
  cells: readonly string[],
  field: LegacyField,
  lists: readonly CodeList[],
): readonly ValueRule[] => {
  if (listOfField[field] === undefined) return []
  const counts = new Map<string, number>()
  for (const cell of cells) {
    const value = repairText(cell).text.trim()
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => ({ value, code: suggestCode(value, field, lists) }))
}
