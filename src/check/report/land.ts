/** What moves, and the municipalities before and after. */

import { t } from '../../i18n/check.ts'
import { formatSum } from '../../i18n/format.ts'
import type { Measures } from '../result.ts'
import { indent } from './indent.ts'

export function movedLines({ movedAreaM2, areaToleranceM2, residents, transfers, municipalities }: Measures): string[] {
  if (transfers.length === 0) return [t('check.nothing-moved')]
  const area = { m2: movedAreaM2 }
  const name = (code: string) => `${code} ${municipalities.find(one => one.code === code)?.name ?? ''}`.trim()
  return [
    t('check.moved'),
    indent(
      areaToleranceM2 === 0
        ? t('check.area.exact', { area })
        : t('check.area', { area, tolerance: { m2: areaToleranceM2 } })
    ),
    indent(
      isExact(residents) ? t('check.residents.exact', persons(residents)) : t('check.residents', persons(residents))
    ),
    ...transfers.map(({ from, to, areaM2, residents: moved }) => {
      const values = { from: name(from), to: name(to), area: { m2: areaM2 }, ...persons(moved) }
      return indent(isExact(moved) ? t('check.transfer.exact', values) : t('check.transfer', values))
    })
  ]
}

/** Land that lies for itself after the changes. */
export function oddLines({ oddParts, municipalities }: Measures): string[] {
  const name = (code: string) => municipalities.find(one => one.code === code)?.name ?? code
  return oddParts.map(({ kind, code, around, areaM2, crumb }) => {
    const values = { area: { m2: areaM2 }, name: name(code) }
    const words =
      kind === 'enclave' ? t('odd.enclave', { ...values, around: name(around ?? '') }) : t('odd.detached', values)
    return crumb ? `${words} ${t('odd.crumb')}` : words
  })
}

const isExact = ({ low, high }: Measures['residents']) => low === high

/** Whole persons, the range rounded outwards. */
const persons = ({ low, best, high }: Measures['residents']) => ({
  low: Math.floor(low),
  best: Math.round(best),
  high: Math.ceil(high)
})

export function municipalityLines({ municipalities }: Measures): string[] {
  if (municipalities.length === 0) return []
  const lines = municipalities.flatMap(({ code, name, region, regionsAfter, before, after }) => {
    const names = regionsAfter.map(one => one.name)
    const changed = names.length > 0 && (names.length > 1 || names[0] !== region?.name)
    return [
      t('check.municipality', { code, name, region: region?.name ?? t('check.region-unknown') }),
      indent(before ? t('check.before', stateValues(before)) : t('check.created')),
      indent(after ? t('check.after', stateValues(after)) : t('check.abolished')),
      ...(changed ? [indent(t('check.regions-after', { regions: { names } }))] : [])
    ]
  })
  return [t('check.municipalities'), ...lines.map(indent)]
}

const stateValues = ({ areaM2, residents, parts }: NonNullable<Measures['municipalities'][number]['before']>) => ({
  area: formatSum(areaM2),
  residents: Math.round(residents),
  parts
})
