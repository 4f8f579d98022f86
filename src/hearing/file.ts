/** Makes, writes and reads the files of a hearing. Whatever is wrong with one is told by JSON path, and nothing of it is used. */
import * as v from 'valibot'
import type { Message } from '../i18n/message.ts'
import { withoutComments } from '../proposal/comments/without.ts'
import { checkProposal } from '../proposal/file/check.ts'
import { parseJson } from '../proposal/file/json.ts'
import { inSchemaOrder } from '../proposal/file/key-order.ts'
import type { ProposalProblem } from '../proposal/file/problems.ts'
import { faultMessage, MAX_LENGTH, tooLarge } from '../proposal/file/read.ts'
import { schemaFaults } from '../proposal/file/schema-faults.ts'
import { documentOf, jsonText } from '../proposal/file/write.ts'
import type { CouncilRecord, Proposal } from '../proposal/types.ts'
import { decodeText } from '../text/decode.ts'
import { fileStem } from '../text/file-stem.ts'
import { fingerprintOf } from './fingerprint.ts'
import { answerSchema, envelopeSchema } from './schema.ts'
import { type Answer, FORMAT, type HearingFile } from './types.ts'

export interface Round {
  /** YYYY-MM-DD, where known. */
  readonly sent?: string | undefined
  readonly deadline?: string | undefined
}

/** The file for one council. What the others have said, and what is remarked on the proposal, stays at home. */
export function hearingFor(
  proposal: Proposal,
  council: HearingFile['council'],
  { sent, deadline }: Round
): HearingFile {
  const dates = { ...(sent && { sent }), ...(deadline && { deadline }) }
  const record: CouncilRecord = { code: council.code, ...(Object.keys(dates).length > 0 && { hearing: dates }) }
  return {
    format: FORMAT,
    council,
    ...dates,
    fingerprint: fingerprintOf(proposal),
    answer: {},
    proposal: { ...withoutComments(proposal), councils: 'hearing' in record ? [record] : [] }
  }
}

/** True where the council has said something. */
export const isAnswered = ({ answer }: HearingFile): boolean => {
  const { decision, ...said } = answer
  return Object.keys(said).length > 0 || (decision !== undefined && !saysNothing(decision))
}

/** "Not decided yet" and nothing else is what a form has from the start. */
export const saysNothing = (decision: NonNullable<Answer['decision']>): boolean =>
  decision.kind === 'pending' && Object.keys(decision).length === 1

/** The same file always gives the same text. */
export function writeHearing({
  format,
  council,
  sent,
  deadline,
  fingerprint,
  answer,
  proposal,
  ...rest
}: HearingFile): string {
  const document = {
    format,
    council,
    ...(sent !== undefined && { sent }),
    ...(deadline !== undefined && { deadline }),
    fingerprint,
    answer: inSchemaOrder(answerSchema, answer),
    ...rest,
    proposal: documentOf(proposal)
  }
  return `${jsonText(document)}\n`
}

/** "hoering-0265-roskilde.json"; safe on every file system. */
export function hearingFileName({ code, name }: HearingFile['council'], stem = 'hoering', ending = 'json'): string {
  const words = fileStem(name, 40)
  return `${[stem, code, words].filter(Boolean).join('-')}.${ending}`
}

export type HearingRead =
  | { readonly ok: true; readonly hearing: HearingFile; readonly warnings: readonly ProposalProblem[] }
  | { readonly ok: false; readonly problems: readonly ProposalProblem[] }

const refused = (path: string, message: Message): HearingRead => ({ ok: false, problems: [{ path, message }] })

/** `fileName` is only for what is said of the file as a whole. */
export function readHearing(bytes: Uint8Array, fileName: string): HearingRead {
  const decoded = decodeText(bytes)
  if (!decoded) return refused('$', { id: 'file.no-text', values: { file: fileName } })
  const { text } = decoded
  if (text.length > MAX_LENGTH) return tooLarge(fileName, text.length) as HearingRead
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.trim() === '') return refused('$', { id: 'file.empty', values: { file: fileName } })
  const json = parseJson(body)
  if (!json.ok) return refused('path' in json.fault ? json.fault.path : '$', faultMessage(json.fault, fileName))
  return checkHearing(json.value)
}

function checkHearing(value: unknown): HearingRead {
  const wrong = formatProblem(value)
  if (wrong) return { ok: false, problems: [wrong] }
  const { issues } = v.safeParse(envelopeSchema, value, { abortPipeEarly: true })
  if (issues) return { ok: false, problems: schemaFaults(issues.slice(0, 100)) }
  // The value itself, as the proposal's reader does: nothing of it is lost.
  const file = value as HearingFile
  const read = checkProposal(file.proposal, false)
  const inside = ({ path, message }: ProposalProblem) => ({ path: `$.proposal${path.slice(1)}`, message })
  if (!read.ok) return { ok: false, problems: read.problems.map(inside) }
  const hearing: HearingFile = { ...file, proposal: read.proposal }
  if (fingerprintOf(read.proposal) !== file.fingerprint) return refused('$.fingerprint', { id: 'round.altered' })
  return { ok: true, hearing, warnings: read.warnings.map(inside) }
}

function formatProblem(value: unknown): ProposalProblem | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const format = isObject && Object.hasOwn(value, 'format') ? (value as { format: unknown }).format : undefined
  if (format === FORMAT) return null
  if (typeof format === 'string' && /^skel-hearing\/\d+(\.\d+)*$/.test(format))
    return { path: '$.format', message: { id: 'round.newer', values: { format } } }
  return { path: isObject ? '$.format' : '$', message: { id: 'round.not-a-hearing' } }
}
