/** `new-municipality`: the land inside a drawing, or that of units, becomes a municipality of its own, in the region named. */

import type { MultiPolygon, Polygon } from 'geojson'
import { undoAll } from '../../partition/undo.ts'
import type { Division } from '../division.ts'
import { type ChangeHandler, type NamedUnits, refuse, refused, type StepBase, type Taken } from './change.ts'
import { takeLand } from './move-land.ts'
import { movedTo } from './relabel.ts'
import { landNamed } from './target-land.ts'

/** The land inside `area`, or that of units, becomes a municipality of its own. */
export interface NewMunicipalityStep extends StepBase {
  readonly type: 'new-municipality'
  readonly area?: Polygon | MultiPolygon
  readonly units?: NamedUnits
  readonly code: string
  readonly name: string
  /** Id or official code. */
  readonly region: string
}

function found(division: Division, step: NewMunicipalityStep, prove: boolean): Taken {
  const { labels, owners, regions } = division
  if (owners.find(step.code) >= 0) return refused(owners.stranger(step.code) ?? 'taken-code', '.code', [step.code])
  const region = regions.find(step.region)
  if (!region) return refused('unknown-region', '.region', [step.region])
  const created = owners.create(step.code, step.name)
  const undoCreated = undoAll([created.undo, regions.assign(created.owner, region)])
  const taken = takeLand(
    division,
    {
      land: landNamed(division, step),
      to: step.code,
      gives: label => division.isInDivision(labels.owner(label)),
      target: movedTo(division, created.owner),
      whyNothing: (under, path) => {
        const [first] = under.keys()
        return first === undefined
          ? refuse('at-sea', path)
          : refuse('unassigned-only', path, [owners.code(first)], under.get(first))
      }
    },
    prove
  )
  if (taken.result.ok) return { result: taken.result, undo: undoAll([undoCreated, taken.undo]) }
  undoCreated()
  return taken
}

export const newMunicipality: ChangeHandler<NewMunicipalityStep> = {
  apply: found,
  decidedBy: ({ area, units, code, name, region }) => [area ?? null, units ?? null, code, name, region],
  circumstances: 'date'
}
