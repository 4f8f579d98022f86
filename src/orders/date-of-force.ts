/** The day an order's changes take effect, where its frame says so. */
import type { Annex } from './types.ts'

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')
const DAY = `(\\d{1,2})\\.,? (${MONTHS.join('|')}) (\\d{4})`
const SAID = new RegExp(
  `(?:\\bpr\\.|i kraft(?: den)?|med virkning fra(?: den)?|gennemføres(?: den)?) (?:den )?${DAY}`,
  'i'
)

/** YYYY-MM-DD; null where nothing is said, or more than one day. */
export function dateOfForce(annex: Annex): string | null {
  const [first = null, ...others] = daysOfForce(annex)
  return others.length === 0 ? first : null
}

/** Every day that is said, each once and in order. */
export function daysOfForce({ lines }: Annex): readonly string[] {
  const days = lines.flatMap(({ raw }) => {
    const found = SAID.exec(raw.replace(/\s+/g, ' '))
    if (!found) return []
    const month = MONTHS.indexOf((found[2] ?? '').toLowerCase()) + 1
    const day = `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`
    return isDay(day) ? [day] : []
  })
  return [...new Set(days)].sort()
}

/** False for 31 February, which is read as a day in March. */
function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)
}
