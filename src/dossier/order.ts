/** The draft of the order itself (§ 8): what it rests on, that the division changes as in the annex, and since when. */
import { text } from '../i18n/index.ts'
import { p } from '../i18n/papers.ts'
import { summaryTexts } from '../i18n/summary.ts'
import { ACT } from '../law/act.ts'
import { ministryOn } from '../law/ministries.ts'
import { entriesOf } from './annex/entries.ts'
import type { CaseFile } from './case-file.ts'
import { gap, line, orGap } from './gaps.ts'
import { type Block, type Paper, paragraph, remark, styled } from './model.ts'

/** As a sentence has it, its slip of the press mended. */
const ACT_TITLE = ACT.title.replace('kommunalesamarbejder', 'kommunale samarbejder').replace(/^L/, 'l')

/** Of one case, or of several collected into one order (§ 8: at least once a year). `withTerms`: an annex 2 goes with it. */
export function orderPaper(files: readonly CaseFile[], running: string, withTerms: boolean): Paper {
  const dates = [...new Set(files.map(({ proposal }) => proposal.effectiveDate))].sort()
  const regions = files.some(changesRegions)
  const what = decidedIn(files, regions)
  const title = p('papers.order.title', what)
  const signed = signedOn(files)
  const ministry = ministryOn('ministry', signed ?? dates.at(-1) ?? '')
  const bases = [...new Set(files.flatMap(({ state }) => state.assessment.headings.map(text)))]
  const blocks: Block[] = [
    ...(files.length === 0 ? [remark(p('papers.annex.nothing'))] : []),
    paragraph(
      ...line(
        p('papers.order.basis', {
          act: ACT_TITLE,
          consolidated: text({ id: 'papers.order.consolidated' })
        })
      )
    ),
    styled('small', p('papers.order.rests-on', { bases: { names: bases } })),
    paragraph(p('papers.order.section-1', what)),
    ...(withTerms ? [paragraph(p('papers.order.section-1-terms'))] : []),
    paragraph(
      dates.length === 1
        ? p('papers.order.section-2', { date: { date: dates[0] ?? '' } })
        : text({ id: 'papers.order.section-2-several' })
    ),
    styled(
      'signature',
      ...line(
        p('papers.order.signed', {
          ministry: orGap(ministry?.name, p('papers.missing.ministry')),
          date:
            signed === null
              ? gap(p('papers.missing.signed'))
              : text({ id: 'papers.date', values: { date: { date: signed } } })
        })
      )
    ),
    styled('signature', ...line(`${gap(p('papers.missing.minister'))}\n/ ${gap(p('papers.missing.official'))}`)),
    ...(ministry && !ministry.verified
      ? [remark(p('papers.missing.ministry-unverified', { name: ministry.name }))]
      : []),
    ...files.flatMap(openPoints)
  ]
  return { id: 'order', title, running, size: 'A4', blocks }
}

/** What the order is about (§ 8): the division, cooperations that end or begin, or both. */
function decidedIn(files: readonly CaseFile[], regions: boolean) {
  const dissolved = files.some(({ state }) => state.facts.cooperations.some(one => one.dissolved))
  const designated = files.some(({ state }) => state.facts.designations.length > 0)
  const cooperations = dissolved ? (designated ? 'both' : 'dissolved') : designated ? 'designated' : 'none'
  const divided = regions || cooperations === 'none' || files.some(file => entriesOf(file).length > 0)
  return {
    division: regions ? 'regions' : divided ? 'municipalities' : 'none',
    cooperations,
    both: divided && cooperations !== 'none' ? 'yes' : 'no'
  }
}

/** What stands between the draft and a decision. */
function openPoints({ state, proposal }: CaseFile): Block[] {
  const { summary, cases } = state.assessment
  return [summary, ...cases.map(one => one.summary)].flatMap(one => {
    const { notMet, unfilled, undetermined, toAssess } = one
    if (notMet.length + unfilled.length + undetermined.length + toAssess === 0) return []
    const said = summaryTexts({ ...one, moved: null })
    return [
      remark(p('papers.order.open', { title: orGap(proposal.title, p('papers.untitled')), what: said.join(' ') }))
    ]
  })
}

const changesRegions = ({ state }: CaseFile): boolean =>
  state.assessment.routes.includes('region-change') || state.facts.regionChanges.length > 0

/** The day of the decision, where it is one for all. */
function signedOn(files: readonly CaseFile[]): string | null {
  const days = [...new Set(files.map(({ proposal }) => proposal.statements.decision?.date ?? ''))]
  return days.length === 1 && days[0] ? days[0] : null
}
