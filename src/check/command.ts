/** What a run of the command comes to: exit status and both streams, without a process around it. */
import { t, text } from '../i18n/check.ts'
import { parseArguments } from './arguments.ts'
import { sharedOut } from './crew.ts'
import { Desk, type FileResult, refused } from './desk.ts'
import { type OpenDataset, opening } from './opening.ts'

/** From so many files on it is worth while to open the dataset once more in each of several threads. */
const MANY = 8

const said = (out: string): FileResult => ({ status: 0, out, error: '' })

/**
 * File by file, in the order of the words. `words` stand after `check`; files named in them are looked for from the folder
 * `here`. `open`: how a dataset is opened; given, all is asked in this thread.
 */
export async function* answers(words: readonly string[], here: string, open?: OpenDataset): AsyncGenerator<FileResult> {
  const parsed = parseArguments(words)
  if (parsed.kind === 'help') return yield said(`${t('check.usage')}\n`)
  if (parsed.kind === 'wrong') return yield refused('check', text(parsed.message))
  const { files } = parsed.run
  const apart = !parsed.run.collect && !parsed.run.collisions
  if (files.length > MANY && apart && open === undefined) return yield* sharedOut(parsed.run, here)
  const desk = new Desk(parsed.run, here, open ?? opening)
  if (parsed.run.readAnnex !== null) return yield await desk.readAnnex(parsed.run.readAnnex)
  if (parsed.run.verify !== null) return yield await desk.verify(parsed.run.verify)
  if (parsed.run.convert !== null) return yield await desk.convert(files[0] ?? '', parsed.run.convert)
  for (const file of files) yield await desk.check(file)
  if (parsed.run.collect) yield await desk.collected()
  if (parsed.run.collisions) yield await desk.collisions()
}

/** All of them, one after another. */
export async function command(words: readonly string[], here: string, open?: OpenDataset): Promise<FileResult> {
  let all: FileResult = said('')
  for await (const { status, out, error } of answers(words, here, open))
    all = { status: status === 0 ? all.status : status, out: all.out + out, error: all.error + error }
  return all
}
