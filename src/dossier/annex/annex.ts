/**
 * "Bilag 1": by region, numbered through the whole list. An item that crosses regions stands in full under the giver's region
 * and as a cross-reference under the receiver's; above a region's items stands which of them change its border.
 */
import { text } from '../../i18n/index.ts'
import { p } from '../../i18n/papers.ts'
import type { RegionRef } from '../../law/types.ts'
import { byName, type CaseFile } from '../case-file.ts'
import { line } from '../gaps.ts'
import { type Block, heading, type Paper, paragraph, remark } from '../model.ts'
import { type Entry, entriesOf, otherEntriesOf } from './entries.ts'
import type { AnnexItem, AnnexPart, AnnexRegion } from './parts.ts'
import { readBackRemarks } from './read-back.ts'

/** Items of several cases in one list. */
export function annexPaper(files: readonly CaseFile[], running: string): Paper {
  const parts = annexOf(files)
  const blocks = parts.flatMap(({ date, regions, others }): Block[] => [
    paragraph(p('papers.annex.from', { date: { date } })),
    ...regions.flatMap(({ name, sentences, items }): Block[] => [
      heading(2, name),
      ...sentences.map(sentence => paragraph(...line(sentence))),
      ...items.flatMap(itemBlocks)
    ]),
    ...(others.length > 0 ? [heading(2, p('papers.annex.other-heading')), ...others.flatMap(itemBlocks)] : [])
  ])
  const body: Block[] = blocks.length > 0 ? blocks : [remark(p('papers.annex.nothing'))]
  return {
    id: 'annex',
    title: p('papers.annex.title'),
    running,
    size: 'A4',
    blocks: [
      ...body,
      ...readBackRemarks(parts).map(words => remark(words)),
      ...movedOn(files).map(words => remark(words))
    ]
  }
}

const ABOUT_NOBODY = { isCross: false, concerns: [], parcels: [] }

const itemBlocks = ({ number, text: words, remarks }: AnnexItem): Block[] => [
  { kind: 'item', number, line: line(words) },
  ...remarks.map(one => remark(...line(one)))
]

/** By the day they take effect. */
export function annexOf(files: readonly CaseFile[]): readonly AnnexPart[] {
  const entries = files.flatMap(entriesOf)
  const others = files.flatMap(otherEntriesOf)
  const dates = [...new Set([...entries, ...others].map(({ date }) => date))].sort()
  let before = 0
  return dates.map(date => {
    const regions = regionsFrom(
      before,
      entries.filter(one => one.date === date)
    )
    before += regions.reduce((sum, { items }) => sum + items.length, 0)
    const last = others
      .filter(one => one.date === date)
      .map(({ text: words }) => ({ number: String(++before), text: words, remarks: [], about: ABOUT_NOBODY }))
    return { date, regions, others: last }
  })
}

/** One place in the list: an item, or where another points to. */
interface Row {
  readonly entry: Entry
  readonly isCross: boolean
}

function regionsFrom(before: number, entries: readonly Entry[]): AnnexRegion[] {
  const regions = new Map<string, { readonly region: RegionRef | null; readonly rows: Row[] }>()
  const under = (region: RegionRef | null): Row[] => {
    const key = region?.id ?? ''
    const known = regions.get(key) ?? { region, rows: [] }
    regions.set(key, known)
    return known.rows
  }
  for (const entry of entries) under(entry.region).push({ entry, isCross: false })
  for (const entry of entries) if (entry.cross) under(entry.cross.region).push({ entry, isCross: true })
  const ordered = [...regions.values()]
    .map(({ region, rows }) => ({ region, rows: inOrder(rows) }))
    .sort((a, b) => byName(a.region?.name ?? '', b.region?.name ?? ''))
  const numbers = new Map<Entry, string>()
  const crossNumbers = new Map<Entry, string>()
  let number = before
  for (const { rows } of ordered)
    for (const { entry, isCross } of rows) (isCross ? crossNumbers : numbers).set(entry, String(++number))
  return ordered.map(({ region, rows }) => ({
    name: region?.name ?? p('papers.annex.no-region'),
    sentences: region ? sentencesOf(region, rows, { numbers, crossNumbers }) : [],
    items: rows.map(({ entry, isCross }) => {
      const own = numbers.get(entry) ?? ''
      const about = { isCross, concerns: entry.concerns, parcels: entry.parcels ?? [] }
      return isCross
        ? { number: crossNumbers.get(entry) ?? '', text: entry.cross?.text(own) ?? '', remarks: [], about }
        : { number: own, text: entry.text, remarks: entry.remarks.map(one => one(own)), about }
    })
  }))
}

/** New land, then by giver, cross-references last; what is alike keeps the order of the proposal. */
const inOrder = (rows: readonly Row[]): Row[] =>
  rows.toSorted(
    (a, b) =>
      Number(a.isCross) - Number(b.isCross) || a.entry.rank - b.entry.rank || byName(a.entry.giver, b.entry.giver)
  )

type Numbers = ReadonlyMap<Entry, string>

function sentencesOf(
  region: RegionRef,
  rows: readonly Row[],
  { numbers, crossNumbers }: { readonly numbers: Numbers; readonly crossNumbers: Numbers }
): string[] {
  const others = new Map<string, { readonly name: string; readonly items: string[] }>()
  for (const { entry, isCross } of rows) {
    if (!entry.cross) continue
    const other = isCross ? entry.region : entry.cross.region
    if (!other) continue
    const known = others.get(other.id) ?? { name: other.name, items: [] }
    others.set(other.id, known)
    known.items.push((isCross ? crossNumbers : numbers).get(entry) ?? '')
  }
  return [...others.values()]
    .sort((a, b) => byName(a.name, b.name))
    .map(({ name, items }) =>
      text({ id: 'papers.annex.border', values: { one: region.name, other: name, items: { names: items } } })
    )
}

/** Ways on which less goes after all changes than their items say: land that a later change moves on. */
function movedOn(files: readonly CaseFile[]): string[] {
  return files.flatMap(({ state, proposal }) => {
    const doubts = new Set(proposal.changes.filter(({ type }) => type === 'settle-doubt').map(({ id }) => id))
    const told = new Map<string, { from: string; to: string; m2: number }>()
    for (const { id, moved, problem, off } of state.changes) {
      if (problem !== null || off || doubts.has(id)) continue
      for (const { from, to, areaM2 } of moved) {
        const key = `${from} ${to}`
        told.set(key, { from, to, m2: (told.get(key)?.m2 ?? 0) + areaM2 })
      }
    }
    return [...told.values()].flatMap(({ from, to, m2 }) => {
      const transfer = state.facts.transfers.find(one => one.from === from && one.to === to)
      if (transfer && transfer.area.basis === 'parcels') return []
      const after = transfer?.area.best ?? 0
      if (Math.abs(after - m2) < 1 || state.facts.merged.length > 0) return []
      const name = (code: string) => state.facts.names[code] ?? code
      return [
        p('papers.missing.moved-on', {
          from: name(from),
          to: name(to),
          after: Math.round(after),
          items: Math.round(m2)
        })
      ]
    })
  })
}
