/** What the scan of an outgoing file must look for: everything the case knows about its people and bodies. */
import type { Party } from '#shared/party/party.ts'
import type { KnownIdentity } from '#shared/privacy/identity.ts'

const filled = (...values: readonly string[]): string[] => values.filter((value) => value.trim() !== '')

export const knownIdentities = (parties: readonly Party[]): readonly KnownIdentity[] =>
  parties.map((party) => ({
    partyId: party.id,
    nature: party.nature === 'body' ? 'body' : 'person',
    names: filled(party.name, ...party.otherNames),
    employers: filled(party.organisation),
    phones: filled(party.phone),
    emails: filled(party.email),
    addresses: filled(party.address),
    births: filled(party.birth),
  }))
