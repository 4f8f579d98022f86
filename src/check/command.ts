/** What a run of the command comes to: exit status and both streams, without a process around it. */
import { resolve } from 'node:path'
import { t, text } from '../i18n/index.ts'
import { parseArguments } from './arguments.ts'
import { judge } from './judge.ts'
import { type OpenDataset, opening } from './opening.ts'
import { Refusal } from './refusal.ts'
import { report } from './report.ts'

export interface CommandResult {
  /** 0 when the proposal could be judged, whatever the verdict; 2 when the words, a file or a change are refused. */
  readonly status: 0 | 2
  readonly out: string
  /** One line: file, JSON path, cause. */
  readonly error: string
}

const said = (out: string): CommandResult => ({ status: 0, out, error: '' })

function refused(...parts: readonly string[]): CommandResult {
  // A file name may hold anything, and a cause may quote the file: one line all the same.
  const line = parts.join(': ').replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ')
  return { status: 2, out: '', error: `${line}\n` }
}

/** `words` stand after `check`; files named in them are looked for from the folder `here`. */
export async function command(
  words: readonly string[],
  here: string,
  open: OpenDataset = opening
): Promise<CommandResult> {
  const parsed = parseArguments(words)
  if (parsed.kind === 'help') return said(`${t('check.usage')}\n`)
  if (parsed.kind === 'wrong') return refused('check', text(parsed.message))
  const { file, dataset, residents, residentsSystem, json } = parsed.run
  try {
    const datasetPath = dataset === null ? null : resolve(here, dataset)
    const points =
      residents === null ? null : { file: residents, path: resolve(here, residents), system: residentsSystem }
    const result = await judge({ file, filePath: resolve(here, file), datasetPath, residents: points }, open)
    return said(json ? `${JSON.stringify(result, null, 2)}\n` : report(result))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error.file, ...(error.path === null ? [] : [error.path]), text(error.reason))
  }
}
