/** Civil dates in words of the two languages. */
import { partsOf, weekday, type CivilDate } from './civil-date.ts'

export type Language = 'ko' | 'en'

/** From January, as English letters write them. */
export const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const weekdays = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

/** `2024년 3월 5일` or `5 March 2024`. */
export const formatCivilDate = (date: CivilDate, language: Language): string => {
  const { year, month, day } = partsOf(date)
  return language === 'ko' ? `${year}년 ${month}월 ${day}일` : `${day} ${englishMonths[month - 1]} ${year}`
}

/** `2024년 3월 5일(화)` or `Tuesday 5 March 2024`. */
export const formatCivilDateWithWeekday = (date: CivilDate, language: Language): string => {
  const day = weekdays[language][weekday(date)]
  return language === 'ko' ? `${formatCivilDate(date, 'ko')}(${day})` : `${day} ${formatCivilDate(date, 'en')}`
}
