import { formatNames } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { municipalityName } from './display-names.ts'
import type { ShownCase } from './proposal-cases.ts'

/** More municipalities than this make no name of a case. */
const NAMED = 4

/** "Sag 2: Norddjurs og Syddjurs". */
export function caseTitle({ number, municipalities }: Pick<ShownCase, 'number' | 'municipalities'>): string {
  const named = municipalities.slice(0, NAMED).map(municipalityName)
  return t('case.title', {
    number: number ?? 1,
    names: formatNames(named),
    more: municipalities.length - named.length
  })
}
