/** The letter a council is heard with (§ 2, § 3, §§ 5–7), and the notice it makes public (§ 9). */
import { text } from '../i18n/index.ts'
import { p } from '../i18n/papers.ts'
import { provision } from '../law/act.ts'
import { ministryOn } from '../law/ministries.ts'
import { municipalityWords } from './annex/entries.ts'
import { type CaseFile, nameIn } from './case-file.ts'
import { itemsOf, recordOf } from './councils.ts'
import { gap, line, orGap } from './gaps.ts'
import { type Block, heading, type Paper, paragraph, styled } from './model.ts'
import { transfersTable } from './tables.ts'
import { hasTerms, termBlocks } from './terms.ts'

const day = (date: string | undefined, what: string): string =>
  date ? p('papers.date', { date: { date } }) : gap(what)

const authority = (date: string): string => orGap(ministryOn('ministry', date)?.name, p('papers.missing.ministry'))

export function hearingPaper(file: CaseFile, code: string, running: string): Paper {
  const { hearing } = recordOf(file, code)
  const council = municipalityWords(nameIn(file, code))
  const { proposal } = file
  const effective = { date: proposal.effectiveDate }
  const transfers = transfersTable(file, code)
  const blocks: Block[] = [
    styled('address', ...line(p('papers.hearing.to', { council }))),
    paragraph(...line(p('papers.hearing.date', { date: day(hearing?.sent, p('papers.missing.sent')) }))),
    styled(
      'lead',
      ...line(
        p('papers.hearing.lead', {
          ministry: authority(hearing?.sent ?? file.made),
          title: orGap(proposal.title, p('papers.missing.title')),
          council
        })
      )
    ),
    paragraph(
      ...line(p('papers.hearing.deadline', { deadline: day(hearing?.deadline, p('papers.missing.deadline')) }))
    ),
    heading(2, p('papers.hearing.proposal')),
    ...itemBlocks(file, code),
    ...(transfers ? [transfers] : []),
    paragraph(p('papers.hearing.effective', { date: effective })),
    heading(2, p('papers.hearing.asked')),
    ...asked(file, code),
    ...(hasTerms(file) ? [heading(2, p('papers.hearing.terms')), ...termBlocks(file)] : []),
    heading(2, p('papers.hearing.enclosed')),
    {
      kind: 'list',
      lines: [
        [p('papers.hearing.annex')],
        ...(hasTerms(file) ? [[p('papers.hearing.annex-terms')]] : []),
        [p('papers.hearing.map')]
      ]
    },
    styled('signature', ...line(`${authority(hearing?.sent ?? file.made)}\n${gap(p('papers.missing.official'))}`))
  ]
  return { id: `hearing-${code}`, title: p('papers.hearing.title', { council }), running, size: 'A4', blocks }
}

function itemBlocks(file: CaseFile, code: string): Block[] {
  const items = itemsOf(file, code)
  return items.length > 0 ? [{ kind: 'list', lines: items }] : [paragraph(p('papers.hearing.no-items'))]
}

/** What the Act asks of this council, by the ways the case takes, each with the Act's words. */
function asked(file: CaseFile, code: string): Block[] {
  const { routes } = file.state.assessment
  const { facts } = file.state
  const affected = facts.municipalities.some(one => one.code === code)
  const found: { readonly words: string; readonly address: string }[] = []
  if (affected && routes.includes('minor-border-change'))
    found.push({ words: p('papers.hearing.minor'), address: '§ 2, stk. 2' })
  if (affected && routes.some(route => ['change-with-consent', 'merger', 'new-municipality'].includes(route)))
    found.push({ words: p('papers.hearing.consent'), address: '§ 2, stk. 1' })
  if (facts.cooperations.some(({ dissolved, members }) => dissolved && members.some(one => one.code === code)))
    found.push({ words: p('papers.hearing.wishes'), address: '§ 5, stk. 4' })
  if (facts.designations.some(({ members }) => members.some(one => one.code === code)))
    found.push({ words: p('papers.hearing.designation'), address: '§ 7, stk. 4' })
  if ((file.proposal.statements.terms?.length ?? 0) > 0)
    found.push({ words: p('papers.hearing.on-terms'), address: '§ 3, stk. 1' })
  if (found.length === 0) return [paragraph(p('papers.hearing.remarks'))]
  return found.flatMap(({ words, address }) => [paragraph(words), ...quoted(address)])
}

/** The Act's words under its address. */
function quoted(address: string): Block[] {
  const words = provision(address)?.text
  return words === undefined ? [] : [styled('quote', p('papers.quote', { words, address }))]
}

export function noticePaper(file: CaseFile, code: string, running: string): Paper {
  const { publication } = recordOf(file, code)
  const { statements, effectiveDate } = file.proposal
  const council = municipalityWords(nameIn(file, code))
  const decided = statements.decision?.date
  const minister = ministryOn('minister', decided ?? effectiveDate)?.name
  const blocks: Block[] = [
    styled(
      'lead',
      ...line(
        p('papers.notice.lead', {
          minister: minister ? capital(minister) : gap(p('papers.missing.minister')),
          date: day(decided, p('papers.missing.signed')),
          council
        })
      )
    ),
    heading(2, p('papers.notice.decision')),
    ...itemBlocks(file, code),
    paragraph(p('papers.notice.effective', { date: { date: effectiveDate } })),
    paragraph(...line(p('papers.notice.basis', { bases: { names: basesOf(file) } }))),
    heading(2, p('papers.notice.terms')),
    ...(hasTerms(file) ? termBlocks(file) : [paragraph(p('papers.notice.no-terms'))]),
    heading(2, p('papers.notice.read')),
    paragraph(
      ...line(
        p('papers.notice.order', {
          number: orGap(statements.promulgation?.number, p('papers.missing.order-number')),
          date: day(statements.promulgation?.date, p('papers.missing.promulgated'))
        })
      )
    ),
    paragraph(
      ...line(
        p('papers.notice.published', {
          channel: orGap(publication?.channel, p('papers.missing.channel')),
          date: day(publication?.date, p('papers.missing.published'))
        })
      )
    ),
    ...(publication?.link ? [paragraph(p('papers.notice.link', { link: publication.link }))] : []),
    ...quoted('§ 9'),
    styled('signature', ...line(p('papers.hearing.to', { council })))
  ]
  return { id: `notice-${code}`, title: p('papers.notice.title', { council }), running, size: 'A4', blocks }
}

export const basesOf = ({ state }: CaseFile): readonly string[] => [
  ...new Set(
    state.assessment.routes.map((route, i) => {
      const heading = state.assessment.headings[i]
      const name = text({ id: `route.${route}` })
      return heading ? p('papers.route', { name, basis: text(heading) }) : name
    })
  )
]

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
