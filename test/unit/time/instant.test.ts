import { describe, expect, it } from 'vitest'
import {
  instantOf,
  instantSchema,
  instantWithOffset,
  isZone,
  offsetIn,
  todayIn,
  type Instant,
} from '#shared/time/instant.ts'

const at = (text: string): Instant => instantSchema.parse(text)

describe('an instant', () => {
  it('is UTC with milliseconds', () => {
    expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(instantSchema.safeParse('2026-03-05T05:20:00+09:00').success).toBe(false)
    expect(instantSchema.safeParse('2026-13-05T05:20:00.000Z').success).toBe(false)
  })

  it.each([
    ['Asia/Seoul', '2026-03-04T14:59:59.999Z', '2026-03-04'],
    ['Asia/Seoul', '2026-03-04T15:00:00.000Z', '2026-03-05'],
    ['America/New_York', '2026-03-05T04:30:00.000Z', '2026-03-04'],
    ['Pacific/Apia', '2011-12-30T09:59:00.000Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:01:00.000Z', '2011-12-31'],
    ['UTC', '2026-12-31T23:59:59.000Z', '2026-12-31'],
  ])('in %s at %s the day is %s', (zone, instant, day) => expect(todayIn(zone, at(instant))).toBe(day))

  it.each([
    ['Asia/Seoul', '2026-03-05T05:20:00.000Z', '+09:00'],
    ['Asia/Seoul', '1988-07-01T05:20:00.000Z', '+10:00'],
    ['America/Sao_Paulo', '2018-12-01T00:00:00.000Z', '-02:00'],
    ['America/Sao_Paulo', '2026-12-01T00:00:00.000Z', '-03:00'],
    ['Asia/Kathmandu', '2026-12-01T00:00:00.000Z', '+05:45'],
    ['UTC', '2026-12-01T00:00:00.000Z', '+00:00'],
  ])('the offset of %s at %s is %s', (zone, instant, offset) => expect(offsetIn(zone, at(instant))).toBe(offset))

  it('is shown with the offset of then', () => {
    expect(instantWithOffset(at('2026-03-05T05:20:00.000Z'), 'Asia/Seoul')).toBe('2026-03-05 14:20 +09:00')
    expect(instantWithOffset(at('2026-03-05T15:05:00.000Z'), 'Asia/Seoul')).toBe('2026-03-06 00:05 +09:00')
  })

  it('knows zones', () => {
    expect(isZone('Asia/Seoul')).toBe(true)
    expect(isZone('Asia/Atlantis')).toBe(false)
  })
})
