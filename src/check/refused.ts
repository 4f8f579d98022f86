/** What a file comes to, and what is said of one that can't be judged. */
import { t, text } from '../i18n/check.ts'
import type { Refusal } from './refusal.ts'

/** What one file comes to. */
export interface FileResult {
  /**
   * 0 when the proposal could be judged, whatever the verdict; 1 when a bundle differs; 2 when the words, a file or a change
   * are refused; 3 when Skel itself fails.
   */
  readonly status: 0 | 1 | 2 | 3
  readonly out: string
  /** One line: file, JSON path, cause; with status 0 what is told beside a table. */
  readonly error: string
}

export function refused(...parts: readonly string[]): FileResult {
  // A file name may hold anything, and a cause may quote the file: one line all the same.
  const line = parts.join(': ').replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ')
  return { status: 2, out: '', error: `${line}\n` }
}

/** One line: file, JSON path, cause. */
export function refusal({ file, path, reason }: Refusal): FileResult {
  return refused(file, ...(path === null ? [] : [path]), text(reason))
}

/** What nobody foresaw, told of the file it happened to. */
export function unexpected(file: string, error: unknown): FileResult {
  const cause = error instanceof Error ? error.message : String(error)
  return { ...refused(file, t('check.unexpected', { cause })), status: 3 }
}
