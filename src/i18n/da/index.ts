/**
 * The Danish catalogue, one part per room so that a text is found beside its neighbours. Ids are unique over all parts. The texts
 * of the law come later (../law.ts).
 */
import { app } from './app.ts'
import { caseTexts } from './case.ts'
import { changeTexts } from './changes.ts'
import { engine } from './engine.ts'
import { map } from './map.ts'
import { points } from './points.ts'
import { proposal } from './proposal.ts'
import { scenarioTexts } from './scenarios.ts'
import { tools } from './tools.ts'

export const da = {
  ...app,
  ...caseTexts,
  ...changeTexts,
  ...engine,
  ...map,
  ...points,
  ...proposal,
  ...scenarioTexts,
  ...tools
}
