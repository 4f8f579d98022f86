/** The words after `check`. */

import type { WeighedBy } from '../bundle/weights.ts'
import { type PointSystem, systemNamed } from '../dataset/resident-csv/systems.ts'
import type { Message } from '../i18n/message.ts'
import { STDIN } from './files.ts'
import { formatsNamed, OUT_FORMATS, type OutFormat } from './out-formats.ts'
import { isMissing, tokensOf } from './words.ts'

export interface Arguments {
  /** At least one; none where an annex is read. */
  readonly files: readonly string[]
  /** Folder of the dataset; null for the built-in one. */
  readonly dataset: string | null
  /** File of resident points; null where residents are estimated. */
  readonly residents: string | null
  /** The system of its coordinates, where it is given. */
  readonly residentsSystem: PointSystem | null
  /** File of an order's annex that is read instead; null where proposals are checked. */
  readonly readAnnex: string | null
  /** File of statistics to be brought onto the new division; null where proposals are checked. */
  readonly convert: string | null
  readonly weights: WeighedBy
  /** Zip that the case is written to; null where none is. */
  readonly bundle: string | null
  /** Zip that is worked out anew and compared; null where proposals are checked. */
  readonly verify: string | null
  /** What else each change touches is told too. */
  readonly consequences: boolean
  /** File of parcels that a proposal's are looked up in; null where none are. */
  readonly parcels: string | null
  /** EPSG code of its coordinates, where it is given. */
  readonly parcelsSystem: string | null
  /** Folder the papers of the case are written to; null where none are. */
  readonly papers: string | null
  /** Folder that files of geographic data are written to; null where none are. */
  readonly out: string | null
  readonly formats: readonly OutFormat[]
  /** One order of all the files, instead of papers for each (§ 8). */
  readonly collect: boolean
  /** Folder of a dataset that the proposals are held against too; null where none is. */
  readonly rebase: string | null
  /** File that a proposal is written to on that dataset; null where it is not. */
  readonly rebased: string | null
  /** Folder that files for the councils are written to; null where none are. */
  readonly hearing: string | null
  /** Files that councils have answered in, held against one proposal; empty where there are none. */
  readonly answers: readonly string[]
  /** The files are held against one another too. */
  readonly collisions: boolean
  readonly json: boolean
  /** Each answer in JSON is a line of its own. */
  readonly lines: boolean
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly run: Arguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: Message }

const wrong = (id: string, values: Readonly<Record<string, string>> = {}): ParsedArguments => ({
  kind: 'wrong',
  message: { id, values }
})

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  dataset: { type: 'string' },
  residents: { type: 'string' },
  'residents-crs': { type: 'string' },
  'read-annex': { type: 'string' },
  convert: { type: 'string' },
  weights: { type: 'string' },
  bundle: { type: 'string' },
  verify: { type: 'string' },
  consequences: { type: 'boolean' },
  parcels: { type: 'string' },
  'parcels-crs': { type: 'string' },
  papers: { type: 'string' },
  out: { type: 'string' },
  formats: { type: 'string' },
  collect: { type: 'boolean' },
  rebase: { type: 'string' },
  rebased: { type: 'string' },
  collisions: { type: 'boolean' },
  hearing: { type: 'string' },
  answers: { type: 'string' }
} as const

export function parseArguments(words: readonly string[]): ParsedArguments {
  const files: string[] = []
  const answers: string[] = []
  let answering = false
  const given = new Map<string, string>()
  for (const token of tokensOf(words, OPTIONS)) {
    // Files that follow --answers are answers, until another option.
    if (token.kind === 'positional') (answering ? answers : files).push(token.value)
    if (token.kind === 'option-terminator') answering = false
    if (token.kind !== 'option') continue
    answering = token.name === 'answers'
    if (!(token.name in OPTIONS)) return wrong('check.unknown-option', { option: token.rawName })
    if (token.name === 'help') return { kind: 'help' }
    const value = token.value ?? ''
    const missing = NEEDS[token.name]
    if (missing && isMissing(value)) return wrong(missing)
    if (token.name === 'residents-crs' && !systemNamed(value))
      return wrong('check.residents-crs-unknown', { text: value })
    if (token.name === 'weights' && value !== 'area' && value !== 'residents')
      return wrong('check.weights-unknown', { text: value })
    if (token.name === 'parcels-crs' && !systemNamed(value)) return wrong('check.parcels-crs-unknown', { text: value })
    if (token.name === 'formats' && !formatsNamed(value))
      return wrong('check.formats-unknown', { text: value, known: OUT_FORMATS.join(', ') })
    if (token.name === 'answers') answers.push(value)
    given.set(token.name, value)
  }
  const readAnnex = given.get('read-annex') ?? null
  const verify = given.get('verify') ?? null
  if (given.has('collect') && !given.has('papers')) return wrong('check.collect-needs-papers')
  if (given.has('formats') && !given.has('out')) return wrong('check.formats-needs-out')
  if (readAnnex !== null && files.length > 0) return wrong('check.read-annex-alone')
  if (verify !== null && (files.length > 0 || readAnnex !== null)) return wrong('check.verify-alone')
  if (readAnnex === null && verify === null && (files.length === 0 || files.includes(''))) return wrong('check.no-file')
  if (given.has('collisions') && given.has('rebase')) return wrong('check.collisions-several')
  if (given.has('rebased') && !given.has('rebase')) return wrong('check.rebased-one')
  if (files.filter(file => file === STDIN).length > 1) return wrong('check.stdin-once')
  return {
    kind: 'run',
    run: {
      files,
      dataset: given.get('dataset') ?? null,
      residents: given.get('residents') ?? null,
      residentsSystem: systemNamed(given.get('residents-crs') ?? ''),
      readAnnex,
      convert: given.get('convert') ?? null,
      weights: given.get('weights') === 'area' ? 'area' : 'residents',
      bundle: given.get('bundle') ?? null,
      verify,
      consequences: given.has('consequences'),
      parcels: given.get('parcels') ?? null,
      parcelsSystem: systemNamed(given.get('parcels-crs') ?? '')?.slice('EPSG:'.length) ?? null,
      papers: given.get('papers') ?? null,
      out: given.get('out') ?? null,
      formats: formatsNamed(given.get('formats') ?? '') ?? OUT_FORMATS,
      collect: given.has('collect'),
      rebase: given.get('rebase') ?? null,
      rebased: given.get('rebased') ?? null,
      hearing: given.get('hearing') ?? null,
      answers,
      collisions: given.has('collisions'),
      json: given.has('json'),
      lines: false
    }
  }
}

/** What is wrong with how many proposals there are, once folders are looked into; null where nothing is. */
export function wrongNumber(
  { bundle, convert, collisions, rebased, answers }: Arguments,
  files: number
): Message | null {
  if (answers.length > 0 && files !== 1) return { id: 'check.answers-one' }
  if (bundle !== null && files !== 1) return { id: 'check.bundle-one' }
  if (convert !== null && files !== 1) return { id: 'check.convert-one' }
  if (collisions && files < 2) return { id: 'check.collisions-several' }
  if (rebased !== null && files !== 1) return { id: 'check.rebased-one' }
  return null
}

const NEEDS: Readonly<Record<string, string>> = {
  rebase: 'check.rebase-needs-folder',
  rebased: 'check.rebased-needs-file',
  dataset: 'check.dataset-needs-folder',
  residents: 'check.residents-needs-file',
  'read-annex': 'check.read-annex-needs-file',
  convert: 'check.convert-needs-file',
  bundle: 'check.bundle-needs-file',
  verify: 'check.verify-needs-file',
  parcels: 'check.parcels-needs-file',
  papers: 'check.papers-needs-folder',
  hearing: 'check.hearing-needs-folder',
  answers: 'check.answers-needs-file',
  out: 'check.out-needs-folder',
  formats: 'check.formats-needs-list'
}
