/** The office's own settings, saved views, and what a session opens with. */
import { ok } from '#shared/contract/result.ts'
import type { Session } from '#shared/session/session.ts'
import type { View } from '#shared/view/view.ts'
import { listDrafts } from '../case/draft-calls.ts'
import { readDisclosures } from '../disclosure/read-disclosures.ts'
import { type CallIo, type Handlers, txOf } from '../handler.ts'
import { SETTING } from '../session/first-settings.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { verifyVault } from '../session/verify-vault.ts'
import { intOf, jsonOf, textOf } from '../store/columns.ts'
import { transact } from '../store/store.ts'
import { forgetSettings, readSettings } from './office-settings.ts'

const readViews = (vault: OpenVault): View[] =>
  vault.office.db
    .prepare('SELECT * FROM savedView WHERE account = ? AND isRemoved = 0 ORDER BY rank, id')
    .all([vault.account.id])
    .map((row) => ({
      id: textOf(row, 'id') as View['id'],
      name: textOf(row, 'name'),
      rank: intOf(row, 'rank'),
      spec: jsonOf(row, 'spec') as View['spec'],
    }))

const emitOffice = (vault: OpenVault, io: CallIo): void => {
  forgetSettings(vault)
  const { office, calendar } = readSettings(vault)
  io.emit('office', { office, calendar })
}

type OfficeCalls =
  | 'session.open'
  | 'office.save'
  | 'calendar.save'
  | 'view.save'
  | 'view.remove'
  | 'vault.verify'
  | 'vault.hand-out-sheets'
  | 'disclosure.list'

export const officeCalls = (warnings: readonly string[]): Handlers<OfficeCalls> => ({
  'session.open': (vault) => {
    const settings = readSettings(vault)
    const drafts = listDrafts(vault)
    if (!drafts.ok) return drafts
    const session: Session = {
      account: vault.account,
      mode: vault.mode,
      vault: vault.id,
      office: settings.office,
      lists: [...settings.lists],
      calendar: settings.calendar,
      clockRules: [...settings.clockRules],
      views: readViews(vault),
      drafts: drafts.value,
      sheetsWithOnePerson: !settings.sheetsHandedOut,
      warnings: [...warnings],
    }
    return ok(session)
  },

  'office.save': (vault, request, io) => {
    const result = transact(vault.office, txOf(vault, 'office.save', io), (change) => {
      change.set('setting', SETTING.office, 'value', request)
      return ok({})
    })
    if (result.ok) emitOffice(vault, io)
    return result
  },

  'calendar.save': (vault, request, io) => {
    const result = transact(vault.office, txOf(vault, 'calendar.save', io), (change) => {
      change.set('setting', SETTING.calendar, 'value', request)
      return ok({})
    })
    if (result.ok) emitOffice(vault, io)
    return result
  },

  'vault.hand-out-sheets': (vault, _request, io) => {
    const result = transact(vault.office, txOf(vault, 'vault.hand-out-sheets', io), (change) => {
      change.set('setting', SETTING.sheetsHandedOut, 'value', true)
      return ok({})
    })
    if (result.ok) emitOffice(vault, io)
    return result
  },

  'view.save': (vault, request, io) => {
    const known = vault.office.db
      .prepare('SELECT name, rank, spec FROM savedView WHERE id = ? AND account = ?')
      .get([request.id, vault.account.id])
    const result = transact(vault.office, txOf(vault, 'view.save', io), (change) => {
      if (known === undefined) {
        change.create('view', request.id, {
          account: vault.account.id,
          name: request.name,
          rank: request.rank,
          spec: request.spec,
          isRemoved: 0,
        })
        return ok({})
      }
      change.set('view', request.id, 'name', request.name)
      change.set('view', request.id, 'rank', request.rank)
      change.set('view', request.id, 'spec', request.spec)
      return ok({})
    })
    if (result.ok) io.emit('views', readViews(vault))
    return result
  },

  'view.remove': (vault, request, io) => {
    const known = vault.office.db
      .prepare('SELECT id FROM savedView WHERE id = ? AND account = ? AND isRemoved = 0')
      .get([request.id, vault.account.id])
    if (known === undefined) return ok({})
    const result = transact(vault.office, txOf(vault, 'view.remove', io), (change) => {
      change.set('view', request.id, 'isRemoved', 1)
      return ok({})
    })
    if (result.ok) io.emit('views', readViews(vault))
    return result
  },

  'vault.verify': (vault, _request, io) => io.turn(async () => ok(await verifyVault(vault))),

  'disclosure.list': (vault) => readDisclosures(vault, null),
})
