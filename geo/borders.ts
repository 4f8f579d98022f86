/** The municipalities' borders a dataset is built on: the file simplified to 5 m, or the full one, healed. */
import type { SourceRecord } from '../src/dataset/types.ts'
import { accuracyNote, measureAccuracy } from './accuracy.ts'
import { AGE_OF_BORDERS, BORDERS_OF_2018 } from './catalogue.ts'
import type { Report } from './report.ts'
import type { Sources } from './source.ts'
import { type MunicipalitySource, readMunicipalities } from './topojson.ts'

export interface Borders {
  /** The dataset's id. */
  readonly id: string
  readonly municipalities: MunicipalitySource
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
    accuracyM: accuracy.accuracyM,
    accuracyNote: accuracyNote(accuracy),
    record: {
      id: 'dagi-kommuner-2018',
      title: 'DAGI: kommuner og Christiansø, forenklet til 5 m',
      ...BORDERS_OF_2018,
      knownFaults: [
        ...AGE_OF_BORDERS,
        'Linjerne er forenklet til 5 m. De matrikulære skel er gældende; DAGI er deres kortbillede.'
      ]
    },
    counts: {}
  }
}
