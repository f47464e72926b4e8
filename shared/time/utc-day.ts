/**
 * The date type that date-fns works on here: its "local" fields are the UTC ones, so the zone of the machine
 * has no say. Needed because local calendars have holes: Samoa had no 30 December 2011, and in many zones
 * midnight does not exist on one day of the year. date-fns makes its results with the same constructor.
 */
export class UtcDay extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear()
  }
  override getMonth(): number {
    return this.getUTCMonth()
  }
  override getDate(): number {
    return this.getUTCDate()
  }
  override getDay(): number {
    return this.getUTCDay()
  }
  override getHours(): number {
    return this.getUTCHours()
  }
  override getMinutes(): number {
    return this.getUTCMinutes()
  }
  override getSeconds(): number {
    return this.getUTCSeconds()
  }
  override getMilliseconds(): number {
    return this.getUTCMilliseconds()
  }
  override getTimezoneOffset(): number {
    return 0
  }
  override setFullYear(year: number, month = this.getUTCMonth(), day = this.getUTCDate()): number {
    return this.setUTCFullYear(year, month, day)
  }
  override setMonth(month: number, day = this.getUTCDate()): number {
    return this.setUTCMonth(month, day)
  }
  override setDate(day: number): number {
    return this.setUTCDate(day)
  }
  override setHours(hours: number, minutes = 0, seconds = 0, milliseconds = 0): number {
    return this.setUTCHours(hours, minutes, seconds, milliseconds)
  }
}
