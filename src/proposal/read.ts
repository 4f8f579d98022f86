/** Reads a proposal file: everything wrong with it is told by JSON path, nothing is guessed and nothing is lost. */
import type { Message } from '../law/types.ts'
import { type CheckResult, checkProposal } from './check.ts'
import { type JsonFault, parseJson } from './json.ts'

export type ReadResult = CheckResult

/** Characters; about a million vertices. */
export const MAX_LENGTH = 32 * 1024 * 1024
const MEGA = 1024 * 1024

/** Up to this length every fault is looked for; beyond it the first is enough. */
const THOROUGH_LENGTH = 256 * 1024

/**
 * Reads the text of a file. `fileName` is only for what is said about the file as a whole. Unknown keys are kept (and
 * told as warnings), missing optional ones defaulted; `created` and `modified` are empty where the file states none.
 */
export function readProposal(text: string, fileName: string): ReadResult {
  if (text.length > MAX_LENGTH) {
    const values = { file: fileName, size: Math.ceil(text.length / MEGA), limit: MAX_LENGTH / MEGA }
    return refused('$', { id: 'file.too-large', values })
  }
  // Some editors begin a file with a byte order mark, which JSON does not allow.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.trim() === '') return refused('$', { id: 'file.empty', values: { file: fileName } })
  const json = parseJson(body)
  if (!json.ok) return refused('path' in json.fault ? json.fault.path : '$', faultMessage(json.fault, fileName))
  return checkProposal(json.value, body.length <= THOROUGH_LENGTH)
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
