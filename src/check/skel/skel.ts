/** The command `skel`: which of its commands is meant. Each is loaded when it is asked for, so that `--help` is there at once. */

import { SKEL_VERSION } from '../../bundle/version.ts'
import { helpIn, isLanguage, languageOf } from '../help/help.ts'
import type { Command } from '../help/types.ts'
import type { FileResult } from '../refused.ts'

export interface Surroundings {
  /** Where the user stands. */
  readonly here: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** What starts threads of the command. */
  readonly thread: URL
  /** Told how many files there are. */
  readonly onFiles: (count: number) => void
  /** Told what is being done, where somebody looks on. */
  readonly onStep: (words: string) => void
}

/** Every answer as it comes; the highest status counts. */
export async function* skel(all: readonly string[], around: Surroundings): AsyncGenerator<FileResult> {
  const { words, language: said, wrong } = withoutLanguage(all)
  if (wrong !== null) return yield await refusedBy('check.lang-unknown', { text: wrong })
  const help = helpIn(said ?? languageOf(around.env))
  const [word, ...rest] = words
  if (word === undefined) return yield { status: 2, out: '', error: `${help.skel}\n` }
  if (word === '--version' || word === '-V') return yield told(`skel ${SKEL_VERSION}`)
  if (word === '--help' || word === '-h' || word === 'help') {
    const [of] = rest
    return yield told(of !== undefined && isCommand(of) ? help[of] : help.skel)
  }
  if (!isCommand(word)) return yield await refusedBy('check.unknown-command', { word })
  const { here } = around
  if (asksForHelp(rest)) return yield told(help[word])
  if (word === 'check') {
    const { answers } = await import('../command.ts')
    return yield* answers(rest, here, { ...around, help: help.check })
  }
  if (word === 'compare') {
    const { compareCommand } = await import('../compare/command.ts')
    return yield* compareCommand(rest, here, { onStep: around.onStep, help: help.compare })
  }
  if (word === 'dataset') {
    const { datasetCommand } = await import('../datasets/command.ts')
    return yield await datasetCommand(rest, here, around.onStep, help.dataset)
  }
  if (word === 'publish') {
    const { publishCommand } = await import('../publication/command.ts')
    return yield await publishCommand(rest, here)
  }
  const { configureCommand } = await import('../configure/command.ts')
  return yield configureCommand(rest, here, help.configure)
}

const COMMANDS: readonly string[] = ['check', 'compare', 'dataset', 'publish', 'configure'] satisfies readonly Command[]
const isCommand = (word: string): word is Command => COMMANDS.includes(word)
const told = (out: string): FileResult => ({ status: 0, out: `${out}\n`, error: '' })

/** Words, too, are loaded where there are any to say. */
async function refusedBy(id: string, values: Readonly<Record<string, string>>): Promise<FileResult> {
  const { text } = await import('../../i18n/check.ts')
  const { refused } = await import('../refused.ts')
  return refused('skel', text({ id, values }))
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  return (end < 0 ? words : words.slice(0, end)).some(word => word === '--help' || word === '-h')
}

/** `--lang` may stand anywhere before `--`: all commands have it. */
function withoutLanguage(all: readonly string[]) {
  const end = all.indexOf('--')
  const [before, after] = end < 0 ? [all, []] : [all.slice(0, end), all.slice(end)]
  const words: string[] = []
  let language: 'da' | 'en' | null = null
  for (let i = 0; i < before.length; i++) {
    const word = before[i] as string
    if (word !== '--lang' && !word.startsWith('--lang=')) {
      words.push(word)
      continue
    }
    const value = word === '--lang' ? (before[++i] ?? '') : word.slice('--lang='.length)
    if (!isLanguage(value)) return { words, language, wrong: value }
    language = value
  }
  return { words: [...words, ...after], language, wrong: null }
}
