/** A stored party as the form it would be typed in again. */
import type { Party, PartyForm } from '#shared/party/party.ts'

export const partyAsForm = (party: Party): PartyForm => {
  const { id: _id, dossier: _dossier, rank: _rank, alias: _alias, legacy: _legacy, ...form } = party
  return form
}
