/** From a file's features to a dataset: which attribute is what, what the dataset is called, and what is said of it. */

import type { SourceRecord, UnitLayerId } from '../dataset/types.ts'
import { b, text } from '../i18n/boundaries.ts'
import type { Message } from '../i18n/message.ts'
import { fileStem } from '../text/file-stem.ts'
import type { Base } from './base.ts'
import { type BuildStep, type Built, buildDataset } from './build.ts'
import { BoundariesError } from './error.ts'
import { type BoundaryFields, recognisedFields } from './fields.ts'
import type { OwnUnits } from './own-units.ts'
import { type BoundaryFeature, type NamedLand, publishedLand } from './published-land.ts'
import { told } from './told.ts'
import { recognisedUnitFields, type UnitFields } from './unit-fields.ts'

export interface OwnBorders {
  readonly fileName: string
  readonly sha256: string
  readonly features: readonly BoundaryFeature[]
  /** Attributes that the user has named; the others are recognised. */
  readonly fields: BoundaryFields
  readonly regions: ReadonlyMap<string, string>
  /** Metres; null where nobody has said. */
  readonly accuracyM: number | null
  readonly title: string | null
  readonly publisher: string | null
  /** The day the borders are true for (YYYY-MM-DD); null for the last that the file names. */
  readonly date: string | null
  /** Files of units, in place of the base's: attributes that the user has named, the others are recognised. */
  readonly units?: Readonly<Partial<Record<UnitLayerId, OwnUnits>>>
}

export interface Made extends Built {
  readonly fields: BoundaryFields
  /** What was found and done. */
  readonly told: readonly Message[]
}

/** DAGI is good to about a metre; most borders that are drawn are better. */
const ASSUMED_M = 1
/** Half a diagonal of the lattice, rounded up. */
const ROUNDING_M = 0.01

/** Which attribute says what. Throws BoundariesError for one that is named and isn't there. */
export function fieldsIn({ features, fields }: Pick<OwnBorders, 'features' | 'fields'>, known: ReadonlySet<string>) {
  const names = new Set(features.flatMap(({ attributes }) => [...attributes.keys()]))
  for (const field of Object.values(fields))
    if (!names.has(field)) {
      const values = { field, fields: { names: [...names] } }
      throw new BoundariesError({ id: 'boundaries.no-such-field', values })
    }
  return {
    ...recognisedFields(
      features.map(({ attributes }) => attributes),
      known
    ),
    ...fields
  }
}

/** Which attribute of a file of units says what. Throws BoundariesError for one that is named and isn't there. */
export function unitFieldsIn(id: UnitLayerId, { features, fields, fileName }: OwnUnits): UnitFields {
  const names = new Set(features.flatMap(({ attributes }) => [...attributes.keys()]))
  const attributes = features.map(feature => feature.attributes)
  const absent = Object.values(fields).find(field => !names.has(field))
  if (absent === undefined) return { ...recognisedUnitFields(id, attributes), ...fields }
  const error = new BoundariesError({
    id: 'boundaries.no-such-field',
    values: { field: absent, fields: { names: [...names] } }
  })
  error.file = fileName
  throw error
}

/** Throws BoundariesError. */
export async function makeDataset(own: OwnBorders, base: Base, onStep?: (step: BuildStep) => void): Promise<Made> {
  if (own.features.length === 0) throw new BoundariesError({ id: 'boundaries.no-areas' })
  const known = new Set(base.dataset.land.faces.slice(1))
  const fields = fieldsIn(own, known)
  const land = publishedLand(own.features, fields, known)
  const names = new Map(base.dataset.register.municipalities.map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => names.get(code) ?? (land.names[land.codes.indexOf(code)] || code)
  const units = Object.fromEntries(
    Object.entries(own.units ?? {}).map(([id, one]) => [id, { ...one, fields: unitFieldsIn(id as UnitLayerId, one) }])
  ) as Partial<Record<UnitLayerId, OwnUnits>>
  const accuracyM = Math.round(((own.accuracyM ?? ASSUMED_M) + ROUNDING_M) * 100) / 100
  const stated = { accuracy: { metres: own.accuracyM ?? ASSUMED_M } }
  const built = await buildDataset(land, base, {
    regions: own.regions,
    units,
    unitSources: Object.entries(units).map(([id, one]) => unitSource(id as UnitLayerId, one)),
    accuracyM,
    accuracyNote: own.accuracyM === null ? b('boundaries.accuracy', stated) : b('boundaries.accuracy-stated', stated),
    id: idOf(own, land),
    source: {
      id: 'egne-graenser',
      title: own.title ?? own.fileName,
      publisher: own.publisher ?? b('boundaries.own-publisher'),
      date: own.date ?? lastEdition(land),
      terms: '',
      attribution: b('boundaries.attribution', { file: own.fileName }),
      toleranceM: own.accuracyM ?? ASSUMED_M
    },
    faults: report => told(report, nameOf).map(text),
    ...(onStep ? { onStep } : {})
  })
  return { ...built, fields, told: told(built.report, nameOf) }
}

const unitSource = (id: UnitLayerId, { fileName }: OwnUnits): SourceRecord => ({
  id: id === 'parish' ? 'egne-sogne' : 'egne-afstemningsomraader',
  title: fileName,
  publisher: b('boundaries.own-publisher'),
  date: '',
  terms: '',
  attribution: b('boundaries.units.attribution', { file: fileName, layer: id }),
  toleranceM: null,
  knownFaults: []
})

const lastEdition = ({ editions }: NamedLand): string => editions.toSorted().at(-1) ?? ''

/** "egne-2018-01-dagi-kommuner": what the file is called, without what no name of a folder may have. */
function idOf({ fileName, date }: OwnBorders, land: NamedLand): string {
  const stem = fileStem(fileName.replace(/^.*[\\/]/, '').replace(/\.(geo)?json\.gz$|\.[a-z0-9]{1,8}$/i, ''), 40)
  return ['egne', (date ?? lastEdition(land)).slice(0, 7), stem].filter(part => part !== '').join('-')
}
