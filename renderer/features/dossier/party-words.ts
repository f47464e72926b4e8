/** How parties are called on the screen: by pseudonym and role; by name only while the names are being shown. */
import { useTranslation } from 'react-i18next'
import type { Party, PartyForm } from '#shared/party/party.ts'
import { aliasLabel } from '#shared/privacy/alias.ts'

export const usePartyAlias = (): ((party: Pick<Party, 'role' | 'alias'>) => string) => {
  const { i18n } = useTranslation()
  return ({ role, alias }) => aliasLabel(role, alias, i18n.language === 'en' ? 'en' : 'ko')
}

/** The part of a party that can be corrected. */
export const partyFormOf = ({
  id: _id,
  dossier: _dossier,
  rank: _rank,
  alias: _alias,
  legacy: _legacy,
  ...form
}: Party): PartyForm => form
