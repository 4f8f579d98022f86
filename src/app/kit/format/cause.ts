/** Explains an error in Danish, since messages of errors themselves are English. */
import { isCancelled } from '../../../engine/task-queue.ts'
import { isLost } from '../../../engine/worker/supervised.ts'
import { t } from '../../../i18n/index.ts'

export function causeOf(error: unknown): string {
  if (isCancelled(error)) return t('cause.stopped')
  if (isLost(error)) return t('cause.lost')
  const name = error instanceof Error ? error.name : typeof error
  if (name === 'NotExactError') return t('cause.not-exact')
  if (name === 'RangeError') return t('cause.too-much')
  if (name === 'DatasetError') return t('cause.dataset')
  return t('cause.unexpected', { name })
}
