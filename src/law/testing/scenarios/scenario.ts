/** A case with the verdicts a lawyer expects. */
import type { RouteId, RuleId, Verdict } from '../../ids.ts'
import type { Facts, Statements } from '../../types.ts'
import { orderly } from '../statements.ts'

export interface Scenario {
  readonly name: string
  readonly facts: Facts
  readonly statements: Statements
  readonly routes: readonly RouteId[]
  /** Rules named here have this verdict; where no land moves these are all the findings there are. */
  readonly verdicts: Partial<Record<RuleId, Verdict>>
}

/** Unless said otherwise, ground nr. 4 is stated and every council has been heard. */
export function scenario(
  name: string,
  facts: Facts,
  routes: readonly RouteId[],
  verdicts: Scenario['verdicts'],
  statements: Statements = orderly(facts)
): Scenario {
  return { name, facts, routes, verdicts, statements }
}
