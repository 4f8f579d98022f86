/** Cases with the verdicts a lawyer expects. The texts of every finding are tested over the same list. */
import { BORDER_CHANGES } from './scenarios/border-changes.ts'
import { CHRONOLOGY } from './scenarios/chronology.ts'
import { CLOSING } from './scenarios/closing.ts'
import { DESIGNATIONS } from './scenarios/designations.ts'
import { DISSOLUTIONS } from './scenarios/dissolutions.ts'
import { DIVISION } from './scenarios/division.ts'
import { FIGURES } from './scenarios/figures.ts'
import { JUDGEMENTS } from './scenarios/judgements.ts'
import { REGIONS } from './scenarios/regions.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { STATED } from './scenarios/stated.ts'
import { TERMS } from './scenarios/terms.ts'

export const SCENARIOS: readonly Scenario[] = [
  ...BORDER_CHANGES,
  ...STATED,
  ...JUDGEMENTS,
  ...FIGURES,
  ...DIVISION,
  ...REGIONS,
  ...TERMS,
  ...DISSOLUTIONS,
  ...DESIGNATIONS,
  ...CLOSING,
  ...CHRONOLOGY
]
