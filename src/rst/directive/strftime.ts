const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
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
]

/**
 * Formats a date as C's `strftime` does in the C locale. `now` is an ISO date or date and time without zone (`2026-01-31T12:00:00`);
 * anything else leaves the format as it is.
 */
export function formatDate(format: string, now: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(now)
  if (match === null) return format
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(part => Number(part ?? 0))
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  const yearDay = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const time = `${two(hour)}:${two(minute)}:${two(second)}`
  const date = `${two(month)}/${two(day)}/${two(year % 100)}`
  const dayName = days[weekday] ?? ''
  const monthName = months[month - 1] ?? ''
  const values: Readonly<Record<string, string>> = {
    '%': '%',
    a: dayName.slice(0, 3),
    A: dayName,
    b: monthName.slice(0, 3),
    B: monthName,
    c: `${dayName.slice(0, 3)} ${monthName.slice(0, 3)} ${String(day).padStart(2)} ${time} ${year}`,
    C: two(Math.floor(year / 100)),
    d: two(day),
    D: date,
    e: String(day).padStart(2),
    F: `${year}-${two(month)}-${two(day)}`,
    H: two(hour),
    I: two(hour % 12 || 12),
    j: String(yearDay + 1).padStart(3, '0'),
    m: two(month),
    M: two(minute),
    n: '\n',
    p: hour < 12 ? 'AM' : 'PM',
    R: `${two(hour)}:${two(minute)}`,
    S: two(second),
    t: '\t',
    T: time,
    U: two(Math.floor((yearDay + 7 - weekday) / 7)),
    u: String(weekday || 7),
    w: String(weekday),
    W: two(Math.floor((yearDay + 7 - ((weekday + 6) % 7)) / 7)),
    x: date,
    X: time,
    y: two(year % 100),
    Y: String(year),
    z: '+0000',
    Z: 'UTC',
  }
  return format.replace(/%([%a-zA-Z])/g, (whole, letter: string) => values[letter] ?? whole)
}
