/** The figures of a case in the shape `check --json` prints them. No figure is computed here. */
import type { CaseState } from '../engine/api.ts'
import { text } from '../i18n/check.ts'
import type { CaseMeasures, Facts, Indicators, MemberFact, Range, RegionRef, ResidentFact } from '../law/types.ts'
import type { CaseMoved, Measures } from './result.ts'

/** Of the whole proposal, or of one case. */
export function movedOf({ area, residents }: CaseMeasures): CaseMoved {
  return {
    movedAreaM2: area.best,
    areaToleranceM2: area.accuracyM * area.datasetOutlineM,
    areaBasis: area.basis,
    residents: residentsOf(residents)
  }
}

export function measuresOf({ facts, municipalities, conservation, oddParts }: CaseState): Measures {
  const { beforeM2, afterM2, gaps, overlaps, dataHoles } = conservation
  const regionsAfter = new Map(facts.municipalities.map(one => [one.code, one.regionsAfter]))
  return {
    ...movedOf(facts),
    transfers: facts.transfers.map(({ from, to, area, residents }) => ({
      from,
      to,
      areaM2: area.best,
      residents: residentsOf(residents)
    })),
    municipalities: municipalities.map(({ code, name, region, before, after }) => ({
      code,
      name,
      region: regionOf(region),
      regionsAfter: (regionsAfter.get(code) ?? []).map(one => ({ ...requiredRegion(one.region), areaM2: one.areaM2 })),
      before: before && { ...before },
      after: after && { ...after }
    })),
    conservation: {
      beforeM2,
      afterM2,
      gaps,
      overlaps,
      dataHoles: dataHoles.map(({ around, areaM2, point: [lon, lat] }) => ({
        around: around.map(code => ({ code, name: facts.names[code] ?? code })),
        areaM2,
        point: [lon, lat] as [number, number]
      }))
    },
    ...decisions(facts),
    oddParts: oddParts.map(({ kind, code, around, areaM2, crumb }) => ({ kind, code, around, areaM2, crumb })),
    indicators: facts.indicators.map(({ code, name, before, after }) => ({
      code,
      name,
      before: indicatorsOf(before),
      after: indicatorsOf(after)
    })),
    islands: facts.islands.map(({ name, areaM2, residents, fixedLink, before, after }) => ({
      name,
      areaM2,
      residents: rangeOf(residents),
      fixedLink,
      before: [...before],
      after: [...after]
    }))
  }
}

/** What the proposal changes besides moving land. */
function decisions(
  facts: Facts
): Pick<Measures, 'merged' | 'settled' | 'regionChanges' | 'cooperations' | 'designations'> {
  return {
    merged: facts.merged.map(({ codes, into }) => ({ codes: [...codes], into })),
    settled: facts.settled.map(({ change, from, fromName, to, areaM2 }) => ({ change, from, fromName, to, areaM2 })),
    regionChanges: facts.regionChanges.map(({ code, kind, from, to }) => ({
      code,
      kind,
      from: regionOf(from),
      to: requiredRegion(to)
    })),
    cooperations: facts.cooperations.map(({ id, name, members, basis, sourced, dissolved }) => ({
      id,
      name,
      members: members.map(named),
      basis,
      sourced,
      dissolved
    })),
    designations: facts.designations.map(({ change, members, authorised, islandWish, contiguous }) => ({
      change,
      members: members.map(named),
      authorised: { ...authorised },
      islandWish: [...islandWish],
      contiguous
    }))
  }
}

const named = ({ code, name }: MemberFact) => ({ code, name })
const rangeOf = ({ low, best, high }: Range) => ({ low, best, high })
const requiredRegion = ({ id, code, name }: RegionRef) => ({ id, code, name })
const regionOf = (region: RegionRef | null) => region && requiredRegion(region)

function residentsOf({ basis, pedigree, ...range }: ResidentFact): Measures['residents'] {
  return { ...rangeOf(range), basis, method: text(pedigree.method) }
}

function indicatorsOf(of: Indicators | null): Measures['indicators'][number]['before'] {
  if (!of) return null
  const { residents, areaM2, parts, islandParts, largestGapM, rank, rankedAmong, urbanShare } = of
  return { residents: rangeOf(residents), areaM2, parts, islandParts, largestGapM, rank, rankedAmong, urbanShare }
}
