/** Reads a proposal file: everything wrong with it is told by JSON path, nothing is guessed and nothing is lost. */
import type { Message } from '../../i18n/message.ts'
import { decodeText } from '../../text/decode.ts'
import { fileKind } from '../../text/file-kind.ts'
import { type CheckResult, checkProposal } from './check.ts'
import { type JsonFault, parseJson } from './json.ts'

export type ReadResult = CheckResult

/** Characters; about a million vertices. */
export const MAX_LENGTH = 32 * 1024 * 1024
const MEGA = 1024 * 1024

/** Up to this length every fault is looked for; beyond it the first is enough. */
const THOROUGH_LENGTH = 256 * 1024

/** A character takes at most three bytes for each unit of length. */
export const MAX_BYTES = 3 * MAX_LENGTH

/** What is said of files that were never proposals: better is to say what they are. */
const NO_PROPOSAL: ReadonlySet<string> = new Set(['file.no-text', 'file.syntax', 'file.not-a-proposal'])

/** Reads a file, whatever it is written in; where that had to be guessed it is a warning. */
export function readProposalFile(bytes: Uint8Array, fileName: string): ReadResult {
  const decoded = decodeText(bytes)
  const result = decoded
    ? readProposal(decoded.text, fileName)
    : refused('$', { id: 'file.no-text', values: { file: fileName } })
  const kind =
    result.ok || !result.problems.every(({ message }) => NO_PROPOSAL.has(message.id)) ? null : fileKind(bytes, fileName)
  if (kind !== null && kind !== 'proposal') return refused('$', { id: `file.kind.${kind}` })
  if (!decoded) return result
  if (!result.ok || !decoded.guessed) return result
  return { ...result, warnings: [{ path: '$', message: { id: 'file.windows-1252' } }, ...result.warnings] }
}

/**
 * Reads the text of a file. `fileName` is only for what is said about the file as a whole. Unknown keys are kept (and
 * told as warnings), missing optional ones defaulted; `created` and `modified` are empty where the file states none.
 */
export function readProposal(text: string, fileName: string): ReadResult {
  if (text.length > MAX_LENGTH) return tooLarge(fileName, text.length)
  // Some editors begin a file with a byte order mark, which JSON does not allow.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.trim() === '') return refused('$', { id: 'file.empty', values: { file: fileName } })
  const json = parseJson(body)
  if (!json.ok) return refused('path' in json.fault ? json.fault.path : '$', faultMessage(json.fault, fileName))
  return checkProposal(json.value, body.length <= THOROUGH_LENGTH)
}

/** What is said of a file of this size in bytes. */
export function tooLarge(fileName: string, size: number): ReadResult {
  const values = { file: fileName, size: Math.ceil(size / MEGA), limit: MAX_LENGTH / MEGA }
  return refused('$', { id: 'file.too-large', values })
}

function refused(path: string, message: Message): ReadResult {
  return { ok: false, problems: [{ path, message }] }
}

/** What is wrong with a file that is no JSON, in words. */
export function faultMessage(fault: JsonFault, file: string): Message {
  switch (fault.kind) {
    case 'syntax': {
      const { line, column, truncated } = fault
      return { id: truncated ? 'file.truncated' : 'file.syntax', values: { file, line, column } }
    }
    case 'duplicate-key':
      return { id: 'file.duplicate-key', values: { key: fault.key } }
    default:
      return { id: `file.${fault.kind}` }
  }
}
