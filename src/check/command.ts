/** What a run of the command comes to: exit status and both streams, without a process around it. */
import { text } from '../i18n/check.ts'
import { type Arguments, parseArguments, wrongNumber } from './arguments.ts'
import { helpIn } from './help/help.ts'
import { sharedOut } from './many/crew.ts'
import { Desk } from './many/desk.ts'
import { filesNamed } from './many/folders.ts'
import { type OpenDataset, opening } from './opening.ts'
import { type FileResult, refusal, refused } from './refused.ts'

/** From so many files on it is worth while to open the dataset once more in each of several threads. */
const MANY = 8

export interface Around {
  /** What `--help` says. */
  readonly help?: string
  /** How a dataset is opened; given, all is asked in this thread. */
  readonly open?: OpenDataset
  /** What starts threads of the command; all is asked in this thread where nothing does. */
  readonly thread?: URL
  /** Told how many files there are. */
  readonly onFiles?: (count: number) => void
}

/**
 * File by file, in the order of the words. `words` stand after `check`; files named in them are looked for from the folder
 * `here`.
 */
export async function* answers(
  words: readonly string[],
  here: string,
  around: Around = {}
): AsyncGenerator<FileResult> {
  const parsed = parseArguments(words)
  if (parsed.kind === 'help') return yield { status: 0, out: `${around.help ?? helpIn('da').check}\n`, error: '' }
  if (parsed.kind === 'wrong') return yield refused('check', text(parsed.message))
  const open = around.open ?? opening
  const { readAnnex, verify, convert, files: named } = parsed.run
  if (readAnnex !== null) return yield await new Desk(parsed.run, here, open).readAnnex(readAnnex)
  if (verify !== null) return yield await new Desk(parsed.run, here, open).verify(verify)
  const { files, isFolder, told, empty } = await filesNamed(named, here)
  const wrong = empty.length === 0 ? wrongNumber(parsed.run, files.length) : null
  if (wrong) return yield refused('check', text(wrong))
  if (told.length > 0) yield { status: 0, out: '', error: told.map(line => `${line}\n`).join('') }
  for (const one of empty) yield refusal(one)
  const run: Arguments = { ...parsed.run, files, lines: isFolder || files.length > 1 }
  around.onFiles?.(files.length)
  const apart = !run.collect && !run.collisions
  if (files.length > MANY && apart && around.thread && !around.open) return yield* sharedOut(run, here, around.thread)
  const desk = new Desk(run, here, open)
  if (convert !== null) return yield await desk.convert(files[0] ?? '', convert)
  if (run.answers.length > 0) return yield await desk.answers(files[0] ?? '', run.answers)
  for (const file of files) yield await desk.checkAnyway(file)
  if (run.collect) yield await desk.collected()
  if (run.collisions) yield await desk.collisions()
}

/** All of them, one after another. */
export async function command(words: readonly string[], here: string, open?: OpenDataset): Promise<FileResult> {
  let all: FileResult = { status: 0, out: '', error: '' }
  for await (const { status, out, error } of answers(words, here, open ? { open } : {}))
    all = { status: worst(status, all.status), out: all.out + out, error: all.error + error }
  return all
}

const worst = (one: FileResult['status'], other: FileResult['status']) => (one > other ? one : other)
