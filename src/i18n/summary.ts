/** A case in short, in words: what moves, what is not filled in, what is open, what is not met. */
import type { RuleId } from '../law/ids.ts'
import type { Summary } from '../law/types.ts'
import { t, text } from './index.ts'

/** Sentences, in their order. */
export function summaryTexts({ moved, unfilled, undetermined, notMet, toAssess }: Summary): readonly string[] {
  const said = [
    ...(moved ? [text(moved)] : []),
    ...(notMet.length > 0 ? [t('summary.not-met', { names: { names: names(notMet) } })] : []),
    ...(unfilled.length > 0 ? [t('summary.unfilled', { names: { names: names(unfilled) } })] : []),
    ...(undetermined.length > 0 ? [t('summary.undetermined', { names: { names: names(undetermined) } })] : [])
  ]
  if (moved && notMet.length + unfilled.length + undetermined.length + toAssess === 0) said.push(t('summary.nothing'))
  return toAssess > 0 ? [...said, t('summary.to-assess', { n: toAssess })] : said
}

/** Names of rules inside a sentence, the first letter small. */
function names(rules: readonly RuleId[]): readonly string[] {
  return [...new Set(rules)].map(rule => {
    const name = text({ id: `rule.${rule}` })
    return name.slice(0, 1).toLowerCase() + name.slice(1)
  })
}
