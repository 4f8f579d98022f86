/** What the proposal changes besides moving land: mergers, regions, doubt, cooperations. */
import { t } from '../../i18n/check.ts'
import type { Measures } from '../result.ts'
import { indent } from './indent.ts'

export function decisionLines(measures: Measures): string[] {
  const lines = [...regionLines(measures), ...settledLines(measures), ...cooperationLines(measures)]
  return lines.length > 0 ? [t('check.decisions'), ...lines.map(indent)] : []
}

function regionLines({ regionChanges }: Measures): string[] {
  return regionChanges.map(({ code, from, to }) =>
    t('check.region-change', { code, from: from?.name ?? t('check.region-unknown'), to: to.name })
  )
}

function settledLines({ settled }: Measures): string[] {
  return settled.map(({ from, fromName, to, areaM2 }) => {
    const land = `${from} ${fromName}`.trim()
    const values = { to, area: { m2: areaM2 } }
    return land === '' ? t('check.settled.nowhere', values) : t('check.settled', { ...values, from: land })
  })
}

function cooperationLines({ cooperations, designations }: Measures): string[] {
  return [
    ...cooperations
      .filter(({ dissolved }) => dissolved)
      .map(({ name, members }) => t('check.dissolved', { name, members: { names: members.map(one => one.name) } })),
    ...designations.map(({ members }) => t('check.designated', { members: { names: members.map(one => one.name) } }))
  ]
}
