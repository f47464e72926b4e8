import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyIntake } from '#shared/case/empty-intake.ts'
import type { IntakeForm } from '#shared/case/dossier.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { civilDate } from '#shared/time/civil-date.ts'
import { keepDraft, SAVE_WITHIN } from '../../renderer/features/intake/draft-keeper.ts'

const form = (narrative: string): IntakeForm => ({ ...emptyIntake(civilDate('2026-03-02')!), narrative })
const at = '2026-03-02T01:02:03.000Z'

/** A vault that answers when it is told to. */
const slowVault = () => {
  const saved: string[] = []
  const answers: ((result: Result<{ readonly changedAt: string }>) => void)[] = []
  return {
    saved,
    save: (next: IntakeForm) => {
      saved.push(next.narrative)
      return new Promise<Result<{ readonly changedAt: string }>>((resolve) => answers.push(resolve))
    },
    answer: async (result: Result<{ readonly changedAt: string }> = ok({ changedAt: at })) => {
      answers.shift()?.(result)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('keeping a draft', () => {
  it('saves within the promised time although typing never pauses', async () => {
    const vault = slowVault()
    const keeper = keepDraft(vault.save)
    for (let i = 1; i <= 8; i += 1) {
      keeper.change(form('a'.repeat(i)))
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(SAVE_WITHIN).toBeLessThanOrEqual(400)
    expect(vault.saved).toEqual(['a'.repeat(6)])
  })

  it('has one save under way, then saves the newest form only', async () => {
    const vault = slowVault()
    const keeper = keepDraft(vault.save)
    keeper.change(form('가'))
    void keeper.flush()
    keeper.change(form('가나'))
    keeper.change(form('가나다'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(vault.saved).toEqual(['가'])
    expect(keeper.state().status).toBe('waiting')
    await vault.answer()
    expect(vault.saved).toEqual(['가', '가나다'])
    await vault.answer()
    expect(keeper.state()).toEqual({ status: 'saved', at, failure: null })
  })

  it('keeps what a failed save held and saves it with the next try', async () => {
    const vault = slowVault()
    const keeper = keepDraft(vault.save)
    keeper.change(form('잃지 않음'))
    void keeper.flush()
    await vault.answer(fail('vault-disk-full'))
    expect(keeper.state()).toEqual({ status: 'failed', at: null, failure: { code: 'vault-disk-full' } })
    void keeper.flush()
    await vault.answer()
    expect(vault.saved).toEqual(['잃지 않음', '잃지 않음'])
    expect(keeper.state().status).toBe('saved')
  })

  it('writes nothing after it was stopped, and takes it up again when asked', async () => {
    const vault = slowVault()
    const keeper = keepDraft(vault.save)
    keeper.change(form('x'))
    void keeper.flush()
    let stopped = false
    void keeper.stop().then(() => (stopped = true))
    await vi.advanceTimersByTimeAsync(0)
    expect(stopped).toBe(false)
    await vault.answer()
    expect(stopped).toBe(true)
    keeper.change(form('xy'))
    await keeper.flush()
    await vi.advanceTimersByTimeAsync(1000)
    expect(vault.saved).toEqual(['x'])
    keeper.resume()
    await vi.advanceTimersByTimeAsync(1000)
    expect(vault.saved).toEqual(['x', 'xy'])
  })

  it('says nothing and saves nothing before the first keystroke', async () => {
    const vault = slowVault()
    const keeper = keepDraft(vault.save)
    await keeper.flush()
    expect(vault.saved).toEqual([])
    expect(keeper.state().status).toBe('untouched')
  })
})
