/** `--read-annex FILE`: what an order's annex says, item by item, and what of it was not understood. */
import { resolve } from 'node:path'
import type { Register } from '../dataset/types.ts'
import { t, text } from '../i18n/index.ts'
import { readAnnex } from '../orders/annex.ts'
import { namedToday } from '../orders/names.ts'
import type { AnnexItem } from '../orders/types.ts'
import { decodeText } from '../text/decode.ts'
import { bytesFrom } from './files.ts'
import { Refusal } from './refusal.ts'
import type { AnnexOutput } from './result/annex.ts'

/** Bytes. The longest annexes are some hundred kilobytes. */
const MAX_BYTES = 8 * 1024 * 1024

/** `register`: asked for once the file is an annex. Rejects with a Refusal where it is none. */
export async function annexOf(file: string, here: string, register: () => Promise<Register>): Promise<AnnexOutput> {
  const decoded = decodeText(await bytesFrom(file, resolve(here, file), null, MAX_BYTES))
  if (decoded === null) throw new Refusal(file, null, { id: 'orders.no-text' })
  const { items, sentences, lines } = readAnnex(decoded.text)
  if (!items.some(({ understood, raw }) => understood || /kommune/i.test(raw)))
    throw new Refusal(file, null, { id: 'orders.no-annex' })
  const { municipalities } = await register()
  const today = municipalities.filter(({ inDivision }) => inDivision)
  return {
    file,
    items: items.map(item => itemOf(item, today)),
    sentences: sentences.map(({ between, items: numbers, ...rest }) => ({
      ...rest,
      between: [...between],
      items: [...numbers]
    })),
    lines: lines.map(line => ({ ...line }))
  }
}

function itemOf(item: AnnexItem, today: Register['municipalities']): AnnexOutput['items'][number] {
  const { problem, legs, affects, causeKind, parcels, toParcel, ...rest } = item
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
    notes: notes.map(text)
  }
}

/** The same for people: each item with what was understood of it, then what was not. */
export function annexReport({ file, items, lines }: AnnexOutput): string {
  const unread = lines.filter(({ what }) => what === 'unread')
  const understood = items.filter(item => item.understood).length
  const blocks = [
    [t('orders.title', { file }), t('orders.count', { understood, items: items.length, lines: unread.length })],
    ...items.map(itemLines),
    ...unread.map(({ line, raw }) => [t('orders.line', { line, words: raw }), `  ${t('orders.unread')}`])
  ]
  return `${blocks.map(block => block.join('\n')).join('\n\n')}\n`
}

function itemLines(item: AnnexOutput['items'][number]): string[] {
  const head = t('orders.line', { line: item.line, words: item.raw })
  if (!item.understood) return [head, `  ${item.problem}`]
  const ways = item.legs ?? [item]
  return [
    head,
    ...ways.map(way => `  ${wayWords(way)}`),
    ...ways.flatMap(way => way.parcels.map(parcel => `    ${parcelWords(parcel)}`)),
    ...(item.crossRef === null ? [] : [`  ${t('orders.see', { number: item.crossRef })}`]),
    ...item.notes.map(note => `  ${note}`)
  ]
}

type Way = Pick<AnnexOutput['items'][number], 'from' | 'to' | 'm2'>

function wayWords({ from, to, m2 }: Way): string {
  const way = [from ?? '–', to ?? '–'].join(' → ')
  return m2 === null ? way : `${way}: ${t('orders.m2', { m2 })}`
}

function parcelWords(parcel: AnnexOutput['items'][number]['parcels'][number]): string {
  const { matrikelnr, rangeTo, land, ejerlav, ejerlavNorm, sogn, whole, m2 } = parcel
  const number = rangeTo === undefined ? matrikelnr : `${matrikelnr}–${rangeTo}`
  const named = [number, land, ejerlavNorm ?? ejerlav, sogn].filter(part => part !== undefined && part !== null)
  const how = whole === null ? [] : [t(whole ? 'orders.whole' : 'orders.part')]
  return [...named, ...how, ...(m2 === null ? [] : [t('orders.m2', { m2 })])].join(', ')
}
