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
 * Which file failed, and why. Only name and message of an error survive the way out of a worker, so a DatasetError is parsed
 * from its message "file: code: detail".
 */
export function datasetFailure(error: unknown): DatasetFailure {
  if (!(error instanceof Error)) return { file: null, cause: causeOf(error) }
  const [file, code, ...detail] = error.message.split(': ')
  if (error.name !== 'DatasetError' || !file || !code || !CODES.includes(code))
    return { file: null, cause: causeOf(error) }
  // Of the details only an HTTP status and a JSON path need no translation.
  const answer = detail.find(word => /^(HTTP \d+|\$[\w.[\]]*)$/.test(word))
  const said = text({ id: `dataset.fault.${code}` })
  return { file, cause: answer ? `${said} (${answer})` : said }
}
