/** The days of a case as an iCalendar file (RFC 5545): hearings, promulgation, publication, entry into force. */
import { p } from '../i18n/papers.ts'
import { dayAfter, isDay, oneYearAfter } from '../law/dates.ts'
import { municipalityWords } from './annex/entries.ts'
import { type CaseFile, nameIn } from './case-file.ts'

export interface Deadline {
  /** Stable for the case: the same day told again takes the place of the one before. */
  readonly id: string
  /** YYYY-MM-DD. */
  readonly date: string
  readonly summary: string
  readonly provision: string
  readonly description: string
  /** The council it is of; null for a day of the whole case. */
  readonly council: string | null
}

/** By day. */
export function deadlinesOf(file: CaseFile): readonly Deadline[] {
  const { proposal } = file
  const { statements, effectiveDate, councils } = proposal
  const decided = statements.decision?.date
  const minor = file.state.assessment.routes.includes('minor-border-change')
  const found: Deadline[] = []
  for (const { code, hearing } of councils) {
    if (!hearing?.deadline || !isDay(hearing.deadline)) continue
    const council = municipalityWords(nameIn(file, code))
    found.push({
      id: `hearing-${code}`,
      date: hearing.deadline,
      summary: p('papers.calendar.hearing', { council }),
      provision: minor ? '§ 2, stk. 2' : '§ 3, stk. 1',
      description: p('papers.calendar.hearing.why', { council }),
      council: code
    })
  }
  if (decided && isDay(decided)) {
    found.push({
      id: 'promulgation',
      date: oneYearAfter(decided),
      summary: p('papers.calendar.promulgation'),
      provision: '§ 8',
      description: p('papers.calendar.promulgation.why', { date: { date: decided } }),
      council: null
    })
    found.push({
      id: 'publication',
      date: decided,
      summary: p('papers.calendar.publication'),
      provision: '§ 9',
      description: p('papers.calendar.publication.why'),
      council: null
    })
  }
  if (isDay(effectiveDate))
    found.push({
      id: 'effective',
      date: effectiveDate,
      summary: p('papers.calendar.effective'),
      provision: minor ? '§ 2, stk. 2' : '§ 1',
      description: p('papers.calendar.effective.why'),
      council: null
    })
  return found.sort(
    (a, b) => Number(a.date > b.date) - Number(a.date < b.date) || Number(a.id > b.id) - Number(a.id < b.id)
  )
}

/** Of one case or several. The case's own instant of alteration is the stamp: nothing here reads the clock. */
export function calendarOf(files: readonly CaseFile[]): string {
  const events = files.flatMap(file => {
    const { title, created, modified, effectiveDate } = file.proposal
    const stamp = stampOf(modified || created || `${effectiveDate}T00:00:00Z`)
    const key = `${stampOf(created)}-${hash(`${created} ${file.proposal.dataset.sha256}`)}`
    return deadlinesOf(file).flatMap(({ id, date, summary, provision, description }) => [
      'BEGIN:VEVENT',
      `UID:${id}-${key}@skel`,
      `DTSTAMP:${stamp.slice(0, 8)}T${stamp.slice(8).padEnd(6, '0')}Z`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${dayAfter(date).replaceAll('-', '')}`,
      `SUMMARY:${value(p('papers.calendar.summary', { what: summary, provision, title: title.trim() || p('papers.untitled') }))}`,
      `DESCRIPTION:${value(description)}`,
      'CATEGORIES:Skel',
      'TRANSP:TRANSPARENT',
      'END:VEVENT'
    ])
  })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Skel//Sagens frister//DA',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR'
  ]
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

const stampOf = (instant: string): string => instant.replace(/[^0-9]/g, '').slice(0, 14)

/** Tells cases apart that were begun in the same second (FNV-1a). */
function hash(words: string): string {
  let sum = 0x811c9dc5
  for (const char of words) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return sum.toString(16).padStart(8, '0')
}

const value = (words: string): string =>
  words
    .replaceAll('\\', '\\\\')
    .replace(/[;,]/g, sign => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')

/** Octets of UTF-8 a line may have. */
const MOST = 75

/** A long line goes on in the next, which begins with a space; no letter is cut. */
function folded(line: string): string[] {
  const encoder = new TextEncoder()
  const out: string[] = []
  let [open, octets] = ['', 0]
  for (const char of line) {
    const size = encoder.encode(char).length
    if (octets + size > MOST) {
      out.push(open)
      open = ' '
      octets = 1
    }
    open += char
    octets += size
  }
  return [...out, open]
}
