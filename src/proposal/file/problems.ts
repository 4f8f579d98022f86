import type { Message } from '../../i18n/message.ts'

/** What is wrong with a file, where: `path` is a JSON path such as `$.changes[0].area.coordinates[0][3]`. */
export interface ProposalProblem {
  readonly path: string
  readonly message: Message
}

const LONGEST = 40

/** A value of the file as it can stand in a sentence: short, and as the file writes it. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? '[…]' : '[]'
  if (typeof value === 'object' && value !== null) return '{…}'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
