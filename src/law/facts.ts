/** Questions several rules put to the facts. */
import type { Facts, MunicipalityCode, MunicipalityFact, TransferFact } from './types.ts'

/** True where the division changes at all: land changes hands, or a municipality comes or goes. */
export function movesLand(facts: Facts): boolean {
  return facts.area.best > 0 || facts.transfers.length > 0 || facts.municipalities.some(m => m.created || m.abolished)
}

/** Land in no municipality that a drawing covers. It stays where it is. */
export function coveredUnassigned(facts: Facts): Facts['unassigned'] {
  return facts.unassigned.filter(land => land.areaM2 > 0)
}

/** Transfers from one region to another on the effective date; none where the regions are not known. */
export function regionCrossings(facts: Facts): readonly TransferFact[] {
  if (!facts.regionsKnown) return []
  return facts.transfers.filter(({ from, to }) => {
    const giver = municipality(facts, from)?.region
    const receiver = municipality(facts, to)?.region
    return giver && receiver && giver.id !== receiver.id
  })
}

/** Municipalities with land that lies in another region after the changes than the municipality did before. */
export function changesRegion(facts: Facts): readonly MunicipalityFact[] {
  if (!facts.regionsKnown) return []
  return facts.municipalities.filter(m => m.region && regionsAfter(m).some(({ region }) => region.id !== m.region?.id))
}

/** The regions a municipality has land in after the changes. */
export function regionsAfter(m: MunicipalityFact): MunicipalityFact['regionsAfter'] {
  return m.regionsAfter.filter(part => part.areaM2 > 0)
}

export function municipality(facts: Facts, code: MunicipalityCode): MunicipalityFact | undefined {
  return facts.municipalities.find(m => m.code === code)
}

/** The name, or the code of a municipality the facts say nothing about. */
export function nameOf(facts: Facts, code: MunicipalityCode): string {
  return municipality(facts, code)?.name ?? code
}

/** The same facts in a fixed order, so that findings never depend on the order they were measured in. */
export function inOrder(facts: Facts): Facts {
  return {
    ...facts,
    municipalities: sorted(facts.municipalities, m => [m.code]).map(m => ({
      ...m,
      regionsAfter: sorted(m.regionsAfter, part => [part.region.id, -part.areaM2])
    })),
    transfers: sorted(facts.transfers, t => [t.from, t.to, -t.area.best, -t.residents.best]),
    pieces: sorted(facts.pieces, p => [p.from, p.to, -p.areaM2, Number(p.adjoinsReceiver), Number(p.isIsland)]),
    unassigned: sorted(facts.unassigned, land => [land.code, -land.areaM2])
  }
}

function sorted<T>(items: readonly T[], keys: (item: T) => readonly (string | number)[]): readonly T[] {
  return [...items].sort((a, b) => {
    const others = keys(b)
    for (const [i, key] of keys(a).entries()) {
      const other = others[i]
      if (other !== undefined && key !== other) return key < other ? -1 : 1
    }
    return 0
  })
}
