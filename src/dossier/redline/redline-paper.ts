/** What two annexes differ by as a paper: to be read on the screen, printed and saved as any other. */
import { p } from '../../i18n/papers.ts'
import { type Block, heading, type Paper, paragraph, styled } from '../model.ts'
import type { Redline, RedlineItem } from './redline.ts'

/** `differences`: without the items that are the same in both, and where they were. */
export function redlinePaper(
  redline: Redline,
  names: readonly [before: string, after: string],
  differences = false
): Paper {
  const [before, after] = names
  return {
    id: 'annex-redline',
    title: p('papers.redline.title'),
    running: p('papers.redline.between', { before, after }),
    size: 'A4',
    blocks: [
      styled('lead', p('papers.redline.between', { before, after })),
      ...(redline.items.length === 0
        ? [paragraph(p('papers.redline.nothing'))]
        : [
            paragraph(countWords(redline)),
            styled('small', p('papers.redline.legend')),
            ...dateBlocks(redline),
            ...itemBlocks(redline.items.filter(({ kind, moved }) => !differences || kind !== 'same' || moved))
          ])
    ]
  }
}

export function countWords({ items }: Redline): string {
  const n = (kind: RedlineItem['kind']) => items.filter(one => one.kind === kind).length
  return p('papers.redline.count', {
    changed: n('changed'),
    added: n('added'),
    removed: n('removed'),
    moved: items.filter(({ moved }) => moved).length,
    same: n('same')
  })
}

function dateBlocks({ dates: [before, after] }: Redline): Block[] {
  if (before === null || after === null || before === after) return []
  const day = (date: string) => p('papers.redline.day', { date: { date } })
  return [
    paragraph(p('papers.redline.date'), { mark: 'removed', text: day(before) }, ' ', {
      mark: 'added',
      text: day(after)
    })
  ]
}

/** Under the headings they stand under. */
function itemBlocks(items: readonly RedlineItem[]): Block[] {
  let under: string | null = null
  return items.flatMap(item => {
    const begins = item.under !== under
    under = item.under
    return [
      ...(begins ? [heading(2, item.under === '' ? p('papers.annex.other-heading') : item.under)] : []),
      heading(3, headOf(item)),
      paragraph(...item.line)
    ]
  })
}

/** "Pkt. 4 · ændret · flyttet fra pkt. 2" */
export function headOf({ kind, before, after, moved, under, wasUnder }: RedlineItem): string {
  const place =
    after === null
      ? p('papers.redline.was-number', { number: before ?? '' })
      : p('papers.redline.number', { number: after })
  const from =
    before === null || after === null
      ? []
      : moved
        ? [
            under === wasUnder
              ? p('papers.redline.moved', { number: before })
              : p('papers.redline.moved-under', { number: before, under: wasUnder || p('papers.annex.other-heading') })
          ]
        : before === after
          ? []
          : [p('papers.redline.renumbered', { number: before })]
  return [place, p('papers.redline.kind', { kind }), ...from].join(' · ')
}
