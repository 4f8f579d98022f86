/** Facts about one municipality, before and after the changes. */
import type { Dataset } from '../dataset/types.ts'
import { assemble } from '../subdivision/assemble.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { MunicipalityReport, MunicipalityState } from './api.ts'
import { regionRef } from './regions.ts'

/** null for a code the dataset does not know. */
export function municipalityReport(
  dataset: Dataset,
  outcome: Outcome,
  code: string,
  date: string
): MunicipalityReport | null {
  const face = outcome.face(code)
  const record = dataset.register.municipalities.find(municipality => municipality.code === code)
  if (face < 0 || !record) return null
  const { labels, strands } = outcome
  const parts = (isPart: (label: number) => boolean) =>
    assemble(strands, outcome.strandsOf(face), label => (isPart(label) ? 1 : null)).length
  // Land keeps its label's origin, so the municipality as it was can be read off the division as it is.
  const original = (label: number) => labels.origin(label) === face
  let beforeM2 = 0
  for (let label = 1; label < labels.count; label++)
    if (original(label)) beforeM2 += strands.doubledArea(label).toNumber() / 2e6
  const official = outcome.residents.total(face)
  const before: MunicipalityState = { areaM2: beforeM2, residents: official, parts: parts(original) }
  const areaM2 = outcome.areaM2(face)
  const after: MunicipalityState | null =
    areaM2 > 0
      ? { areaM2, residents: outcome.residentsNow(face), parts: parts(label => labels.owner(label) === face) }
      : null
  return {
    code,
    name: record.name,
    region: regionRef(dataset.register, code, date),
    island: record.island,
    record,
    before,
    after
  }
}
