/** The municipalities' borders a dataset is built on: the file simplified to 5 m, or the full one, healed. */

import { heal } from '../../src/coverage/heal.ts'
import type { MunicipalitySource } from '../../src/coverage/municipalities.ts'
import type { SourceRecord } from '../../src/dataset/types.ts'
import type { Report } from '../report.ts'
import { AGE_OF_BORDERS, BORDERS_OF_2018 } from '../sources/catalogue.ts'
import { FULL_FILE, readFull } from '../sources/full.ts'
import { municipalityNames } from '../sources/register.ts'
import { SourceError, type Sources } from '../sources/source.ts'
import { readMunicipalities } from '../sources/topojson.ts'
import { accuracyNote, DAGI_M, DIGITS_M, fullAccuracyNote, measureAccuracy } from './accuracy.ts'
import { healedCounts, healedFaults, reportHealed } from './healed.ts'

export interface Borders {
  /** The dataset's id. */
  readonly id: string
  readonly municipalities: MunicipalitySource
  /** What the overview is made of: rounded to 5 m, the full lines would cross. */
  readonly coarse: MunicipalitySource
  /** Whether long lines stay straight where units' borders end on them. */
  readonly straight: boolean
  /** Metres; how it was found is in the note, in Danish. */
  readonly accuracyM: number
  readonly accuracyNote: string
  readonly record: SourceRecord
  /** For the manifest. */
  readonly counts: Readonly<Record<string, number>>
}

/** The built-in dataset's. */
export function simplifiedBorders(sources: Sources, report: Report): Borders {
  const municipalities = readMunicipalities(sources)
  const accuracy = measureAccuracy(sources, municipalities)
  report(
    'accuracy',
    `${accuracy.meanM.toFixed(2)} m on average from the full lines, 95 % within ${accuracy.p95M} m; ${accuracy.withoutLine} of ${accuracy.vertices} vertices without a line within 100 m`
  )
  return {
    id: 'dk-2026-02-dagi2018-5m',
    municipalities,
    coarse: municipalities,
    straight: false,
    accuracyM: accuracy.accuracyM,
    accuracyNote: accuracyNote(accuracy),
    record: {
      id: 'dagi-kommuner-2018',
      title: 'DAGI: kommuner og Christiansø, forenklet til 5 m',
      ...BORDERS_OF_2018,
      knownFaults: [
        ...AGE_OF_BORDERS,
        'To huller (15,2 ha mellem Ballerup, Egedal og Albertslund og 8,2 ha mellem Albertslund og Høje-Taastrup) står åbne, fordi udgaverne fra 2018 og 2019 ikke er enige om, hvem der har landet; de regnes som uden for kommunerne.',
        'Linjerne er forenklet til 5 m. De matrikulære skel er gældende; DAGI er deres kortbillede.'
      ]
    },
    counts: {}
  }
}

/** Full resolution: what the heal found wrong is told on the way, in the source's known faults and in the counts. */
export function fullBorders(sources: Sources, report: Report): Borders {
  const names = municipalityNames(sources)
  const { municipalities, healed } = heal(readFull(sources))
  const coarse = readMunicipalities(sources)
  if (coarse.codes.join() !== municipalities.codes.join())
    throw new SourceError(FULL_FILE, 'holds other municipalities than the simplified file')
  reportHealed(healed, report)
  const accuracy = measureAccuracy(sources, municipalities)
  report(
    'accuracy',
    `${accuracy.meanM.toFixed(3)} m on average from the published lines, 95 % within ${accuracy.p95M} m; ${accuracy.withoutLine} of ${accuracy.vertices} vertices without a line within 100 m`
  )
  return {
    id: 'dk-2026-02-dagi2018-full',
    municipalities,
    coarse,
    straight: true,
    accuracyM: Math.ceil((DAGI_M + DIGITS_M + accuracy.p95M) * 10) / 10,
    accuracyNote: fullAccuracyNote(accuracy),
    record: {
      id: 'dagi-kommuner-2018-full',
      title: 'DAGI: kommuner og Christiansø, fuld opløsning, renset',
      ...BORDERS_OF_2018,
      knownFaults: [
        ...AGE_OF_BORDERS,
        ...healedFaults(healed, code => names.get(code) ?? code),
        'De matrikulære skel er gældende; DAGI er deres kortbillede.'
      ]
    },
    counts: healedCounts(healed)
  }
}
