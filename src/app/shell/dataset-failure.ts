import type { DatasetErrorCode } from '../../dataset/errors.ts'
import { text } from '../../i18n/index.ts'
import { causeOf } from '../kit/format/cause.ts'
import type { DatasetFailure } from '../state/case.ts'

const CODES: readonly string[] = [
  'missing',
  'truncated',
  'not-a-dataset-file',
  'version',
  'corrupt',
  'checksum',
  'fingerprint'
] satisfies readonly DatasetErrorCode[]

/**
 * Which file and what cause. An error keeps only its name and message on the way out of a worker, so a dataset's is read
 * back from "file: code: detail".
 */
export function datasetFailure(error: unknown): DatasetFailure {
  if (!(error instanceof Error)) return { file: null, cause: causeOf(error) }
  const [file, code, ...detail] = error.message.split(': ')
  if (error.name !== 'DatasetError' || !file || !code || !CODES.includes(code))
    return { file: null, cause: causeOf(error) }
  // Of what was found only a server's answer and a place in the file mean the same in any language.
  const answer = detail.find(word => /^(HTTP \d+|\$[\w.[\]]*)$/.test(word))
  const said = text({ id: `check.dataset.${code}` })
  return { file, cause: answer ? `${said} (${answer})` : said }
}
