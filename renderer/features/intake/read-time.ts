/** A typed time of day as `HH:MM`: `14:30`, `1430`, `9:05`, `오후 2:30`, `2시 30분`; null for what is none. */
export const readTime = (typed: string): string | null => {
  const plain = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, '')
  const half = /^(오전|오후|am|pm)|(am|pm)$/.exec(plain)?.[0]
  const clock = plain.replace(/^(오전|오후|am|pm)/, '').replace(/(am|pm)$/, '')
  const match = /^(\d{1,2})(?:[:.시](\d{2})?분?)?$/.exec(clock) ?? /^(\d{2})(\d{2})$/.exec(clock)
  if (match === null) return null
  const [given, minute] = [Number(match[1]), Number(match[2] ?? '0')]
  const isHalf = half !== undefined
  if (minute > 59 || given > (isHalf ? 12 : 23) || (isHalf && given === 0)) return null
  const later = half === '오후' || half === 'pm'
  const hour = isHalf ? (given % 12) + (later ? 12 : 0) : given
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
