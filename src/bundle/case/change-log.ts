/** `change-log.csv`: when, what, on which dataset. Who it was is not known: Skel knows nobody. */
import type { CaseState } from '../../engine/api.ts'
import { t } from '../../i18n/bundle.ts'
import { text } from '../../i18n/index.ts'
import type { Log, LogEntry } from '../../proposal/log/log.ts'
import type { Change, Proposal } from '../../proposal/types.ts'
import { changeSentence, type Names } from '../change-sentence.ts'
import { csv } from '../csv.ts'

interface Line {
  /** An instant; '' where the file does not say. */
  readonly when: string
  readonly what: string
}

/** What a proposal's file says by itself: when it was begun and altered last, and its changes in their order. */
export function logOfFile(proposal: Proposal, state: Pick<CaseState, 'changes'>, names: Names): string {
  return logCsv(proposal, [
    { when: proposal.created, what: t('bundle.log.created') },
    ...proposal.changes.map((change, i) => ({ when: '', what: told(i + 1, change, state, names) })),
    { when: proposal.modified, what: t('bundle.log.modified') }
  ])
}

/** The same with every edit the browser remembers, as far back as undo goes. */
export function logOfEdits({ past, present }: Log, state: Pick<CaseState, 'changes'>, names: Names): string {
  return logCsv(present, [
    { when: present.created, what: t('bundle.log.created') },
    // Remarks are no part of the case.
    ...past.filter(isOnCase).map(entry => ({ when: entry.stamps.after, what: editWords(entry, names) })),
    ...present.changes.map((change, i) => ({ when: '', what: told(i + 1, change, state, names) })),
    { when: present.modified, what: t('bundle.log.modified') }
  ])
}

const isOnCase = ({ edit }: LogEntry): boolean => edit.kind !== 'set-comment' && edit.kind !== 'set-comments'

function logCsv({ dataset }: Proposal, lines: readonly Line[]): string {
  return csv([
    ['when', 'what', 'dataset', 'dataset_sha256'],
    ...lines.map(({ when, what }) => [when, what, dataset.id, dataset.sha256])
  ])
}

function told(number: number, change: Change, { changes }: Pick<CaseState, 'changes'>, names: Names): string {
  const report = changes.find(({ id }) => id === change.id) ?? null
  const what = changeSentence(change, report, names)
  const words = change.note === undefined ? what : `${change.note}: ${what}`
  return t(change.off ? 'bundle.log.change-off' : 'bundle.log.change', { number, what: words })
}

/** The edit as undo calls it, and the change it is about. */
function editWords({ edit, label }: LogEntry, names: Names): string {
  const words = text(label)
  return edit.kind === 'add-change' || edit.kind === 'replace-change'
    ? `${words}: ${changeSentence(edit.change, null, names)}`
    : words
}
