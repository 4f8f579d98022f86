/** An annex's text: headings, sentences and items, each with its line. No line that is not empty is left out. */
import { type Block, BULLET, blocksOf, flatOf, NUMBERED, UNDER } from './blocks.ts'
import { NotUnderstood } from './cursor.ts'
import { isFrame } from './frame.ts'
import { borderSentence, isGroup, isLead, isRegion, leadCause } from './headings.ts'
import { readItem } from './item.ts'
import { NOTHING } from './object.ts'
import type { Annex, AnnexItem, BorderSentence, OtherLine, Reading } from './types.ts'

/** Headings that hold for what follows. */
interface Standing {
  region: string | null
  group: string | null
  lead: string | null
  /** 1972: number and municipality of the heading; its items have letters. */
  under: { readonly number: string; readonly name: string } | null
}

/** `text` may have any line ends. Whether it is an annex at all is told by its items: none, and it is not. */
export function readAnnex(text: string): Annex {
  const [items, sentences, lines]: [AnnexItem[], BorderSentence[], OtherLine[]] = [[], [], []]
  const standing: Standing = { region: null, group: null, lead: null, under: null }
  for (const block of blocksOf(text)) {
    const place = { line: block.line, raw: block.lines.join('\n') }
    if (block.what === 'item') {
      items.push({ ...place, ...item(block, standing) })
      continue
    }
    const flat = flatOf(place.raw)
    const border = borderSentence(flat)
    if (border) sentences.push({ ...place, region: standing.region, ...border })
    else lines.push({ ...place, what: other(flat, standing) })
  }
  return { items, sentences, lines }
}

function other(flat: string, standing: Standing): OtherLine['what'] {
  if (isRegion(flat)) {
    standing.region = flat.replace(/\.$/, '')
    standing.under = null
    return 'heading'
  }
  if (isGroup(flat)) {
    Object.assign(standing, { group: flat.replace(/\.$/, ''), region: null, under: null, lead: null })
    return 'heading'
  }
  if (isLead(flat)) {
    standing.lead = leadCause(flat)
    return 'lead'
  }
  return isFrame(flat) ? 'frame' : 'unread'
}

function item(block: Block, standing: Standing): Omit<AnnexItem, 'line' | 'raw'> {
  let words = block.lines.join('\n').replace(BULLET, '')
  const heading = UNDER.exec(flatOf(words))
  let number: string | null = null
  if (heading) {
    standing.under = { number: heading[1] ?? '', name: heading[2] ?? '' }
    words = flatOf(words).slice(heading[0].length).trim()
  }
  const own = NUMBERED.exec(words.trimStart())
  if (own) {
    words = words.trimStart().slice(own[0].length)
    // A plain number begins a list without such headings.
    if (own[1] !== undefined) standing.under = null
    number = own[1] ?? (standing.under ? `${standing.under.number}.${own[2]}` : (own[2] ?? null))
  } else if (heading) number = standing.under?.number ?? null
  const { region, group, lead, under } = standing
  const told = { number, region, ...(group !== null && { group }) }
  const { reading, problem } = read(words, { region, lead, under: under?.name ?? null })
  if (own?.[2] !== undefined && under === null)
    return { ...told, ...NOTHING, understood: false, problem: { id: 'orders.no-heading' } }
  return { ...told, ...reading, understood: problem === null, problem }
}

function read(
  words: string,
  around: Parameters<typeof readItem>[1]
): { reading: Reading; problem: AnnexItem['problem'] } {
  try {
    return { reading: readItem(words, around), problem: null }
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    return { reading: NOTHING, problem: error.reason }
  }
}
