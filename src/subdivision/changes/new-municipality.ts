/** `new-municipality`: the land inside a drawing, or that of units, becomes a municipality of its own, in the region named. */

import { undoAll } from '../../partition/undo.ts'
import type { Division } from '../division.ts'
import { type NewMunicipalityStep, refuse, refused, type Taken } from './change.ts'
import { takeLand } from './move-land.ts'
import { movedTo } from './relabel.ts'
import { landNamed } from './target-land.ts'

export function newMunicipality(division: Division, step: NewMunicipalityStep, prove: boolean): Taken {
  const { labels, owners, regions } = division
  if (owners.find(step.code) >= 0)
    return refused(division.owners.stranger(step.code) ?? 'taken-code', '.code', [step.code])
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
