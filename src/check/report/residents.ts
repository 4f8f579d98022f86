/** Where the points of the residents' file fell, beside the official figures. */
import { t } from '../../i18n/check.ts'
import type { CheckOutput } from '../result.ts'
import { indent } from './indent.ts'

/** Municipalities with points by name; how many there are without. */
export function residentLines({ residents }: CheckOutput): string[] {
  if (!residents) return []
  const { coverage, file, coveringShare } = residents
  const some = coverage.filter(({ covering }) => covering !== 'none')
  return [
    t('check.coverage', { file, share: Math.round(100 * coveringShare) }),
    ...some.map(({ code, name, people, official, covering }) =>
      indent(
        t('check.coverage.municipality', {
          code,
          name,
          people,
          official: official ?? 0,
          known: official === null ? 'no' : 'yes',
          covering
        })
      )
    ),
    indent(t('check.coverage.none', { n: coverage.length - some.length }))
  ]
}
