/** Makes, writes and reads files of comments. Whatever is wrong with one is told by JSON path, and nothing of it is used. */
import * as v from 'valibot'
import { fingerprintOf } from '../hearing/fingerprint.ts'
import type { Message } from '../i18n/message.ts'
import { tooManyComments } from '../proposal/comments/budget.ts'
import type { Comment } from '../proposal/comments/types.ts'
import { commentFaults } from '../proposal/file/consistency.ts'
import { parseJson } from '../proposal/file/json.ts'
import { inSchemaOrder } from '../proposal/file/key-order.ts'
import type { ProposalProblem } from '../proposal/file/problems.ts'
import { faultMessage, MAX_LENGTH, readProposalFile, tooLarge } from '../proposal/file/read.ts'
import { schemaFaults } from '../proposal/file/schema-faults.ts'
import { jsonText } from '../proposal/file/write.ts'
import type { Proposal } from '../proposal/types.ts'
import { decodeText } from '../text/decode.ts'
import { fileStem } from '../text/file-stem.ts'
import { join } from './join.ts'
import { commentsSchema } from './schema.ts'
import { type CommentsFile, FORMAT } from './types.ts'

/** Those comments on this proposal, as a file of their own. */
export function commentsOn(proposal: Proposal, comments: readonly Comment[]): CommentsFile {
  const { title, created } = proposal
  return {
    format: FORMAT,
    proposal: { title, ...(created !== '' && { created }), fingerprint: fingerprintOf(proposal) },
    comments: join(comments, [])
  }
}

/** The same file always gives the same text. */
export const writeComments = (file: CommentsFile): string => `${jsonText(inSchemaOrder(commentsSchema, file))}\n`

/** "kommentarer-marbjerg-anna-berg.json"; safe on every file system. */
export function commentsFileName(title: string, author: string): string {
  const words = [title, author].map(text => fileStem(text, 40)).filter(Boolean)
  return `${['kommentarer', ...words].join('-')}.json`
}

/** Whether a file of this beginning means to be one of comments. */
export const isCommentsFile = (head: string): boolean => /"format"\s*:\s*"skel-comments\//.test(head)

/** What a file says of a proposal: `fingerprint` and `created` tell which. */
export interface Brought {
  readonly title: string
  readonly created: string
  readonly fingerprint: string
  readonly comments: readonly Comment[]
}

export type CommentsRead =
  | { readonly ok: true; readonly brought: Brought }
  | { readonly ok: false; readonly problems: readonly ProposalProblem[] }

const refused = (path: string, message: Message): CommentsRead => ({ ok: false, problems: [{ path, message }] })

/** A file of comments, or a proposal with comments in it. `fileName` is only for what is said of the file as a whole. */
export function readComments(bytes: Uint8Array, fileName: string): CommentsRead {
  const decoded = decodeText(bytes)
  if (!decoded) return refused('$', { id: 'file.no-text', values: { file: fileName } })
  const { text } = decoded
  if (text.length > MAX_LENGTH) return tooLarge(fileName, text.length) as CommentsRead
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.trim() === '') return refused('$', { id: 'file.empty', values: { file: fileName } })
  const json = parseJson(body)
  if (!json.ok) return refused('path' in json.fault ? json.fault.path : '$', faultMessage(json.fault, fileName))
  const format = formatOf(json.value)
  if (/^skel-proposal\//.test(format)) {
    const read = readProposalFile(bytes, fileName)
    return read.ok ? { ok: true, brought: broughtBy(read.proposal) } : read
  }
  return checkComments(json.value, format)
}

/** The comments that a proposal carries. */
export function broughtBy(proposal: Proposal): Brought {
  const { title, created, comments = [] } = proposal
  return { title, created, fingerprint: fingerprintOf(proposal), comments }
}

function checkComments(value: unknown, format: string): CommentsRead {
  if (format !== FORMAT)
    return /^skel-comments\/\d+(\.\d+)*$/.test(format)
      ? refused('$.format', { id: 'comments.newer', values: { format } })
      : refused('$', { id: 'comments.not-comments' })
  const list = (value as { comments?: unknown }).comments
  const tooMany = tooManyComments(list)
  if (tooMany) return { ok: false, problems: [tooMany] }
  const { issues } = v.safeParse(commentsSchema, value, { abortPipeEarly: true })
  if (issues) return { ok: false, problems: schemaFaults(issues.slice(0, 100)) }
  // The value itself: nothing of it is lost.
  const { proposal, comments } = value as CommentsFile
  const faults = commentFaults(comments, ['comments'])
  if (faults.length > 0) return { ok: false, problems: faults.slice(0, 100) }
  const { title, created = '', fingerprint } = proposal
  return { ok: true, brought: { title, created, fingerprint, comments } }
}

function formatOf(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const format = isObject && Object.hasOwn(value, 'format') ? (value as { format: unknown }).format : undefined
  return typeof format === 'string' ? format : ''
}
