/** The words after `check`. */
import { type PointSystem, systemNamed } from '../dataset/resident-csv/systems.ts'
import type { Message } from '../i18n/message.ts'

export interface Arguments {
  readonly file: string
  /** Folder of the dataset; null for the built-in one. */
  readonly dataset: string | null
  /** File of resident points; null where residents are estimated. */
  readonly residents: string | null
  /** The system of its coordinates, where it is given. */
  readonly residentsSystem: PointSystem | null
  readonly json: boolean
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly run: Arguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: Message }

const wrong = (id: string, values: Readonly<Record<string, string>> = {}): ParsedArguments => ({
  kind: 'wrong',
  message: { id, values }
})

/** Options may stand before or after the file; after `--` everything is a file. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const files: string[] = []
  let dataset: string | null = null
  let residents: string | null = null
  let residentsSystem: PointSystem | null = null
  let json = false
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') files.push(...rest.splice(0))
    else if (word === '--help' || word === '-h') return { kind: 'help' }
    else if (word === '--json') json = true
    else if (word === '--dataset' || word.startsWith('--dataset=')) {
      const folder: string | undefined = word === '--dataset' ? rest.shift() : word.slice('--dataset='.length)
      if (!folder || folder.startsWith('--')) return wrong('check.dataset-needs-folder')
      dataset = folder
    } else if (word === '--residents-crs' || word.startsWith('--residents-crs=')) {
      const named: string | undefined =
        word === '--residents-crs' ? rest.shift() : word.slice('--residents-crs='.length)
      residentsSystem = systemNamed(named ?? '')
      if (!residentsSystem) return wrong('check.residents-crs-unknown', { text: named ?? '' })
    } else if (word === '--residents' || word.startsWith('--residents=')) {
      const points: string | undefined = word === '--residents' ? rest.shift() : word.slice('--residents='.length)
      if (!points || points.startsWith('--')) return wrong('check.residents-needs-file')
      residents = points
    } else if (word.startsWith('-') && word !== '-') return wrong('check.unknown-option', { option: word })
    else files.push(word)
  }
  const [file, second] = files
  if (file === undefined || file === '') return wrong('check.no-file')
  if (second !== undefined) return wrong('check.several-files', { second })
  return { kind: 'run', run: { file, dataset, residents, residentsSystem, json } }
}
