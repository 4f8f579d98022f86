/** `--read-annex FILE`: what an order's annex says, item by item, and what of it was not understood. */
import { basename, resolve } from 'node:path'
import { cooperationsOn } from '../dataset/cooperations.ts'
import { regionsOn } from '../dataset/regions.ts'
import type { Register } from '../dataset/types.ts'
import { text } from '../i18n/check.ts'
import { formatDate } from '../i18n/format.ts'
import { decisionWords, o, parcelWords, wayWords } from '../i18n/orders.ts'
import { readAnnex } from '../orders/annex.ts'
import { changesOf } from '../orders/changes/changes.ts'
import { daysOfForce } from '../orders/date-of-force.ts'
import { namedToday } from '../orders/names.ts'
import type { AnnexItem } from '../orders/types.ts'
import { writeProposal } from '../proposal/file/write.ts'
import { FORMAT } from '../proposal/types.ts'
import { decodeText } from '../text/decode.ts'
import { bytesFrom } from './files.ts'
import type { OpenedDataset } from './opening.ts'
import { Refusal } from './refusal.ts'
import type { AnnexOutput } from './result/annex.ts'

/** Bytes. The longest annexes are some hundred kilobytes. */
const MAX_BYTES = 8 * 1024 * 1024

/** `dataset`: asked for once the file is an annex. Rejects with a Refusal where it is none. */
export async function annexOf(file: string, here: string, dataset: () => Promise<Known>): Promise<AnnexOutput> {
  const decoded = decodeText(await bytesFrom(file, resolve(here, file), null, MAX_BYTES))
  if (decoded === null) throw new Refusal(file, null, { id: 'orders.no-text' })
  const annex = readAnnex(decoded.text)
  const { items, sentences, lines } = annex
  if (!items.some(({ understood, raw }) => understood || /kommune/i.test(raw)))
    throw new Refusal(file, null, { id: 'orders.no-annex' })
  const { manifest, register } = await dataset()
  const today = register.municipalities.filter(({ inDivision }) => inDivision)
  const days = daysOfForce(annex)
  const effectiveDate = days[0] ?? newestDate(register)
  const { changes, left } = changesOf(items, {
    municipalities: today,
    regions: regionsOn(register, effectiveDate),
    cooperations: cooperationsOn(register, effectiveDate)
  })
  return {
    file,
    items: items.map(item => itemOf(item, today)),
    sentences: sentences.map(({ between, items: numbers, ...rest }) => ({
      ...rest,
      between: [...between],
      items: [...numbers]
    })),
    proposal: JSON.parse(
      writeProposal({
        format: FORMAT,
        title: o('orders.proposal-title', { file: basename(file) }),
        effectiveDate,
        dataset: { id: manifest.id, sha256: manifest.sha256 },
        changes,
        statements: {},
        councils: [],
        cooperations: [],
        created: '',
        modified: ''
      })
    ),
    left: left.map(({ line, number, why }) => ({ line, number, why: text(why) })),
    assumed: assumedOf(days, effectiveDate),
    lines: lines.map(line => ({ ...line }))
  }
}

type Known = Pick<OpenedDataset, 'manifest' | 'register'>

function assumedOf(days: readonly string[], date: string): string[] {
  if (days.length === 0) return [o('orders.no-date', { date: { date } })]
  if (days.length === 1) return []
  return [o('orders.several-dates', { dates: { names: days.map(formatDate) }, date: { date } })]
}

/** The day from which the newest regions are known. */
function newestDate({ regions }: Register): string {
  return (
    regions
      .map(({ from }) => from)
      .sort()
      .at(-1) ?? ''
  )
}

function itemOf(item: AnnexItem, today: Register['municipalities']): AnnexOutput['items'][number] {
  const { problem, legs, affects, causeKind, parcels, toParcel, merged, regions, cooperation, ...rest } = item
  const { notes, ...codes } = namedToday(item, today)
  return {
    ...rest,
    ...codes,
    problem: problem && text(problem),
    parcels: [...parcels],
    causeKind: causeKind && [...causeKind],
    ...(toParcel && { toParcel: { ...toParcel } }),
    ...(legs && { legs: legs.map(leg => ({ ...leg, parcels: [...leg.parcels] })) }),
    ...(affects && { affects: [...affects] }),
    ...(merged && { merged: [...merged] }),
    ...(regions && { regions: [...regions] }),
    ...(cooperation && {
      cooperation: {
        ends: cooperation.ends,
        members: [...cooperation.members],
        authorised: cooperation.authorised.map(({ council, tasks }) => ({ council, tasks: [...tasks] }))
      }
    }),
    notes: notes.map(text)
  }
}

/** The same for people: each item with what was understood of it, then what was not. */
export function annexReport({ assumed, file, items, left, lines, proposal }: AnnexOutput): string {
  const unread = lines.filter(({ what }) => what === 'unread')
  const understood = items.filter(item => item.understood).length
  const blocks = [
    [o('orders.title', { file }), o('orders.count', { understood, items: items.length, lines: unread.length })],
    ...items.map(itemLines),
    ...unread.map(({ line, raw }) => [o('orders.line', { line, words: raw }), `  ${o('orders.unread')}`]),
    [o('orders.changes', { n: proposal.changes.length }), ...assumed],
    ...(left.length > 0 ? [[o('orders.left'), ...left.map(one => `  ${leftWords(one)}`)]] : [])
  ]
  return `${blocks.map(block => block.join('\n')).join('\n\n')}\n`
}

function leftWords({ line, number, why }: AnnexOutput['left'][number]): string {
  return number === null ? o('orders.left.line-item', { line, why }) : o('orders.left.item', { line, number, why })
}

function itemLines(item: AnnexOutput['items'][number]): string[] {
  const head = o('orders.line', { line: item.line, words: item.raw })
  if (!item.understood) return [head, `  ${item.problem}`]
  const decided = decisionWords(item)
  const ways = decided.length > 0 ? [] : (item.legs ?? [item])
  return [
    head,
    ...decided.map(words => `  ${words}`),
    ...ways.map(way => `  ${wayWords(way)}`),
    ...ways.flatMap(way => way.parcels.map(parcel => `    ${parcelWords(parcel)}`)),
    ...(item.crossRef === null ? [] : [`  ${o('orders.see', { number: item.crossRef })}`]),
    ...item.notes.map(note => `  ${note}`)
  ]
}
