import { describe, expect, it } from 'vitest'
import { measurePassword } from '../../../renderer/components/password-strength.ts'

describe('measurePassword', () => {
  it.each([
    'password12',
    'qwertyuiop12',
    '1234567890',
    '대한민국만세',
    '비밀번호비밀번호',
    'qlalfqjsghqlalfqjsgh',
    'seoul2026!!',
    'kimboho2026',
  ])('refuses %s', (typed) => {
    expect(measurePassword(typed, ['kim', 'Boho', 'seoul']).enough).toBe(false)
  })
  it.each(['tile roof paper ink', '기와 종이 먹 도장 하나', 'rldhk whddl ajr ehwkd gksk', 'vR7#qLz2&pWx9!'])(
    'takes %s',
    (typed) => {
      expect(measurePassword(typed, ['kim'])).toEqual({ level: 'strong', enough: true })
    },
  )
  it('gives the same answer for either keyboard', () => {
    expect(measurePassword('기와 종이 먹', [])).toEqual(measurePassword('rldhk whddl ajr', []))
  })
  it('takes what is known of the person for guessed', () => {
    const inputs = ['한강시민인권사무소', 'haengbokdong']
    expect(measurePassword('haengbokdong', []).level).not.toBe('weak')
    expect(measurePassword('haengbokdong', inputs).level).toBe('weak')
    expect(measurePassword('한강시민인권사무소', inputs).level).toBe('weak')
  })
  it('says that a short one is short', () => {
    expect(measurePassword('xQ7#vv2', []).level).toBe('short')
  })
})
