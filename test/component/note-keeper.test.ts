import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { noteText, type NoteNode } from '#shared/note/note.ts'
import type { NoteId } from '#shared/text/id.ts'
import { createNoteKeeper, PAUSE, type NoteStatus } from '../../renderer/features/note/note-keeper.ts'

const ID = '0198c0de-0000-7000-8000-0000000000aa' as NoteId
const body = (text: string): NoteNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }],
})

const keeper = (first: NoteId | null, answers: Result<unknown>[] = []) => {
  const saved: string[] = []
  const statuses: NoteStatus['kind'][] = []
  const answer = () => answers.shift() ?? ok({ id: ID })
  const made = createNoteKeeper(
    first,
    {
      add: (node) => {
        saved.push(`add ${noteText(node)}`)
        return Promise.resolve(answer() as Result<{ id: NoteId }>)
      },
      set: (id, node) => {
        saved.push(`set ${id.slice(-2)} ${noteText(node)}`)
        return Promise.resolve(answer())
      },
    },
    (status) => statuses.push(status.kind),
  )
  return { made, saved, statuses }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a note while it is written', () => {
  it('is added with the first pause and replaced with each later one', async () => {
    const { made, saved, statuses } = keeper(null)
    made.change(body('전'))
    made.change(body('전화'))
    await vi.advanceTimersByTimeAsync(PAUSE)
    made.change(body('전화함'))
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(saved).toEqual(['add 전화', 'set aa 전화함'])
    expect(statuses.at(-1)).toBe('saved')
  })

  it('is not added while it is empty', async () => {
    const { made, saved } = keeper(null)
    made.change(body('  '))
    await made.flush()
    expect(saved).toEqual([])
    expect(made.id()).toBe(null)
  })

  it('may be emptied once it exists', async () => {
    const { made, saved } = keeper(ID)
    made.change(body(''))
    await made.flush()
    expect(saved).toEqual(['set aa '])
  })

  it('is saved at once on leaving, and only once', async () => {
    const { made, saved } = keeper(null)
    made.change(body('나가기 전'))
    await made.flush()
    await made.flush()
    await vi.advanceTimersByTimeAsync(PAUSE * 2)
    expect(saved).toEqual(['add 나가기 전'])
  })

  it('keeps what could not be saved and tries it again', async () => {
    const { made, saved, statuses } = keeper(null, [fail('vault-disk-full')])
    made.change(body('가'))
    expect((await made.flush()).ok).toBe(false)
    expect(statuses.at(-1)).toBe('failed')
    expect((await made.flush()).ok).toBe(true)
    expect(saved).toEqual(['add 가', 'add 가'])
  })

  it('never adds twice when typing goes on during the first save', async () => {
    let release: (result: Result<{ readonly id: NoteId }>) => void = () => undefined
    const saved: string[] = []
    const made = createNoteKeeper(
      null,
      {
        add: (node) => {
          saved.push(`add ${noteText(node)}`)
          return new Promise((resolve) => {
            release = resolve
          })
        },
        set: (_id, node) => {
          saved.push(`set ${noteText(node)}`)
          return Promise.resolve(ok({}))
        },
      },
      () => undefined,
    )
    made.change(body('하나'))
    const first = made.flush()
    made.change(body('하나 둘'))
    const second = made.flush()
    release(ok({ id: ID }))
    await first
    await second
    expect(saved).toEqual(['add 하나', 'set 하나 둘'])
  })
})
