import { Button } from 'react-aria-components'
import { t } from '../../../i18n/index.ts'
import type { Pin } from '../../../proposal/comments/types.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useComments } from '../../state/comments.ts'
import { mayComment, useMode } from '../../state/mode.ts'

const show = async (pin: Pin): Promise<void> => (await import('../../commands/comments/show.ts')).showComments(pin)

/** What is pinned to: a change by its id, or a finding by its rule and case. */
export type Target =
  | { readonly kind: 'change'; readonly id: string }
  | { readonly kind: 'finding'; readonly rule: string; readonly case: number | undefined }

/** How many comments there are on something; opens them. Without any it offers to write one, where `offers`. */
export function CountButton(props: { readonly target: Target; readonly what: string; readonly offers: boolean }) {
  const { target, what } = props
  const may = useMode(mayComment)
  const all = useComments(({ listed }) => listed.filter(({ standing }) => isOn(standing, target)).length)
  const open = useComments(
    ({ listed }) =>
      listed.filter(({ standing, comment }) => isOn(standing, target) && comment.marks?.at(-1)?.resolved !== true)
        .length
  )
  if (all === 0 && !(props.offers && may)) return null
  const label = all === 0 ? t('comments.write.on', { what }) : t('comments.count.on', { n: all, open, what })
  return (
    <Button
      className={open > 0 ? 'comment-count comment-count-open' : 'comment-count'}
      aria-label={label}
      onPress={() => void openAt(target)}
    >
      <Icon name="comment" />
      {all > 0 ? <span aria-hidden="true">{all}</span> : null}
    </Button>
  )
}

async function openAt(target: Target): Promise<void> {
  const { pinOfFinding } = await import('../../commands/comments/show.ts')
  await show(target.kind === 'change' ? target : pinOfFinding(target.rule, target.case))
}

type Standing = ReturnType<typeof useComments.getState>['listed'][number]['standing']

function isOn(standing: Standing, target: Target): boolean {
  if (target.kind === 'change') return standing.kind === 'change' && standing.change.id === target.id
  return standing.kind === 'finding' && standing.rule === target.rule && standing.case === (target.case ?? null)
}

/** Opens the comments on a change, with room for one more. */
export const commentOnChange = (id: string): void => void show({ kind: 'change', id })
/** As commentOnChange, on a finding. */
export const commentOnFinding = (rule: string, number: number | undefined): void =>
  void openAt({ kind: 'finding', rule, case: number })
