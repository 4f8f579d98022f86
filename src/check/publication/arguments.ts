/** The words after `publish`. */

import { type PointSystem, systemNamed } from '../../dataset/resident-csv/systems.ts'
import type { Message } from '../../i18n/message.ts'
import { addressOf } from '../../publication/app-address.ts'
import { isMissing, tokensOf } from '../words.ts'

export interface PublishArguments {
  readonly file: string
  /** A folder, or a zip where it ends so. */
  readonly out: string
  readonly force: boolean
  /** Folder of a built app that is laid into the folder; null where none is. */
  readonly app: string | null
  /** Address of an app elsewhere, without query and fragment; null where none is linked to. */
  readonly address: string | null
  readonly dataset: string | null
  readonly residents: string | null
  readonly residentsSystem: PointSystem | null
}

export type ParsedPublish =
  | { readonly kind: 'run'; readonly run: PublishArguments }
  | { readonly kind: 'wrong'; readonly message: Message }

const wrong = (id: string, values: Readonly<Record<string, string>> = {}): ParsedPublish => ({
  kind: 'wrong',
  message: { id, values }
})

const WITH_VALUE = ['out', 'app', 'app-address', 'dataset', 'residents', 'residents-crs'] as const

export function parsePublish(words: readonly string[]): ParsedPublish {
  const options = {
    force: { type: 'boolean' as const },
    ...Object.fromEntries(WITH_VALUE.map(name => [name, { type: 'string' as const }]))
  }
  const files: string[] = []
  const given = new Map<string, string>()
  for (const token of tokensOf(words, options)) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const takesValue = WITH_VALUE.some(name => name === token.name)
    if (!takesValue && token.name !== 'force') return wrong('publication.cli.unknown', { option: token.rawName })
    const value = token.value ?? ''
    if (takesValue && isMissing(value)) return wrong('publication.cli.needs-value', { option: token.rawName })
    if (token.name === 'residents-crs' && !systemNamed(value))
      return wrong('check.residents-crs-unknown', { text: value })
    given.set(token.name, value)
  }
  const [file, ...more] = files
  const out = given.get('out')
  if (file === undefined || file === '') return wrong('check.no-file')
  if (more.length > 0) return wrong('publication.cli.one')
  if (out === undefined) return wrong('publication.cli.needs-out')
  const app = given.get('app') ?? null
  const said = given.get('app-address') ?? null
  if (app !== null && said !== null) return wrong('publication.cli.either')
  if (app !== null && isZip(out)) return wrong('publication.cli.app-in-zip')
  const address = said === null ? null : addressOf(said)
  if (said !== null && address === null) return wrong('publication.cli.address')
  return {
    kind: 'run',
    run: {
      file,
      out,
      force: given.has('force'),
      app,
      address,
      dataset: given.get('dataset') ?? null,
      residents: given.get('residents') ?? null,
      residentsSystem: systemNamed(given.get('residents-crs') ?? '')
    }
  }
}

export const isZip = (out: string): boolean => /\.zip$/i.test(out)
