/** The whole Act as far as it is built: facts and statements in, routes and findings out. Reads no clock, keeps no state. */
import { coveredUnassigned, inOrder, movesLand } from './facts.ts'
import { routes } from './routes.ts'
import { adjoining } from './rules/adjoining.ts'
import { area } from './rules/area.ts'
import { border } from './rules/border.ts'
import { councilConsent } from './rules/council-consent.ts'
import { doubt } from './rules/doubt.ts'
import { islandMunicipalities } from './rules/island-municipalities.ts'
import { minorChange } from './rules/minor-change.ts'
import { regionIntegrity } from './rules/region-integrity.ts'
import { residents } from './rules/residents.ts'
import { territory } from './rules/territory.ts'
import type { Assessment, Facts, Statements } from './types.ts'

/**
 * What the Act says to a case. Findings come in a fixed order: first the way of the case (§ 2), then what goes along
 * with it (§ 1, stk. 3, islands, § 4, § 13). Where nothing moves there is nothing to judge, except a drawing over land
 * in no municipality or over another country, which is never passed over in silence.
 */
export function assess(facts: Facts, statements: Statements): Assessment {
  const ordered = inOrder(facts)
  if (!movesLand(ordered)) {
    const findings = [
      ...(coveredUnassigned(ordered).length > 0 ? [doubt(ordered)] : []),
      ...(ordered.reachesForeignLand ? [territory(ordered)] : [])
    ]
    return { routes: routes(ordered, null), findings }
  }
  const conditions = {
    border: border(ordered),
    adjoining: adjoining(ordered),
    area: area(ordered),
    residents: residents(ordered)
  }
  const minor = minorChange(ordered, conditions)
  return {
    routes: routes(ordered, minor.verdict),
    findings: [
      minor,
      ...Object.values(conditions),
      councilConsent(ordered, statements, minor.verdict),
      regionIntegrity(ordered),
      islandMunicipalities(ordered),
      doubt(ordered),
      territory(ordered)
    ]
  }
}
