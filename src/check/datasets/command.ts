/** What a run of `dataset` comes to: exit status and both streams, without a process around it. */
import { text } from '../../i18n/boundaries.ts'
import { helpIn } from '../help/help.ts'
import { type FileResult, refused } from '../refused.ts'
import { parseDatasetArguments } from './arguments.ts'
import { build } from './build.ts'
import { compare } from './compare.ts'

/** Files are looked for from the folder `here`; `onStep` is told what is being done. */
export async function datasetCommand(
  words: readonly string[],
  here: string,
  onStep?: (words: string) => void,
  help: string = helpIn('da').dataset
): Promise<FileResult> {
  const asked = parseDatasetArguments(words)
  if (asked.kind === 'help') return { status: 0, out: `${help}\n`, error: '' }
  if (asked.kind === 'wrong') return refused('dataset', text(asked.message))
  return asked.kind === 'build' ? build(asked, here, onStep) : compare(asked, here)
}
