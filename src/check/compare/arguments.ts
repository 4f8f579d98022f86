/** The words after `compare`. */

import { type PointSystem, systemNamed } from '../../dataset/resident-csv/systems.ts'
import type { Message } from '../../i18n/message.ts'
import { STDIN } from '../files.ts'
import { isMissing, tokensOf } from '../words.ts'

export interface CompareRun {
  /** Files and folders. */
  readonly files: readonly string[]
  readonly dataset: string | null
  readonly residents: string | null
  readonly residentsSystem: PointSystem | null
  /** Only what the proposals differ by. */
  readonly differences: boolean
  readonly json: boolean
}

export type ParsedCompare =
  | { readonly kind: 'run'; readonly run: CompareRun }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: Message }

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  differences: { type: 'boolean' },
  dataset: { type: 'string' },
  residents: { type: 'string' },
  'residents-crs': { type: 'string' }
} as const

const NEEDS: Readonly<Record<string, string>> = {
  dataset: 'check.dataset-needs-folder',
  residents: 'check.residents-needs-file'
}

const wrong = (id: string, values: Readonly<Record<string, string>> = {}): ParsedCompare => ({
  kind: 'wrong',
  message: { id, values }
})

export function parseCompare(words: readonly string[]): ParsedCompare {
  const files: string[] = []
  const given = new Map<string, string>()
  for (const token of tokensOf(words, OPTIONS)) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const option = OPTIONS[token.name as keyof typeof OPTIONS]
    if (!option || (option.type === 'boolean' && token.value !== undefined))
      return wrong('check.unknown-option', { option: token.rawName })
    const needs = NEEDS[token.name]
    if (needs && isMissing(token.value ?? '')) return wrong(needs)
    given.set(token.name, token.value ?? '')
  }
  if (given.has('help')) return { kind: 'help' }
  if (files.length === 0) return wrong('check.compare-several')
  if (files.filter(file => file === STDIN).length > 1) return wrong('check.stdin-once')
  const system = given.get('residents-crs')
  if (system !== undefined && systemNamed(system) === null)
    return wrong('check.residents-crs-unknown', { text: system })
  return {
    kind: 'run',
    run: {
      files,
      dataset: given.get('dataset') ?? null,
      residents: given.get('residents') ?? null,
      residentsSystem: systemNamed(system ?? ''),
      differences: given.has('differences'),
      json: given.has('json')
    }
  }
}
