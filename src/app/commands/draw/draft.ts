/** Turns the drawing in progress into the change it would make. */
import type { Change, Proposal } from '../../../proposal/types.ts'
import { type Drawing, hasShape } from '../../state/tool.ts'
import { workingName } from './founding.ts'

/** The names of at most this many units become the note of the change. */
const MOST_NAMES = 3

/** The change the drawing would make; null while something is missing. What was stated about an edited change is kept. */
export function draftOf(proposal: Proposal, drawing: Drawing): Change | null {
  const { purpose, id, outline, to, line, between, units, from, founding } = drawing
  const existing = proposal.changes.find(change => change.id === id)
  switch (purpose) {
    case 'redraw-border':
      if (!line || !between) return null
      return { ...(existing?.type === purpose ? existing : {}), id, type: purpose, between, line }
    case 'new-municipality': {
      if (!founding?.region) return null
      const { area: _area, units: _units, ...rest } = existing?.type === purpose ? existing : {}
      const named = { ...rest, id, type: purpose, ...founding, name: workingName(founding) }
      if (units?.codes.length === 0) return null
      if (units?.layer === 'own') return { ...named, area: units.area, sources: [units.source] }
      if (units) return { ...named, units }
      return outline ? { ...named, area: outline } : null
    }
    case 'transfer-units': {
      if (!units || units.codes.length === 0 || !to) return null
      if (units.layer === 'own') {
        const { names, area, source } = units
        const note = names.length <= MOST_NAMES ? { note: names.join(', ') } : {}
        return { id, type: 'transfer-area', area, to, ...note, sources: [source] }
      }
      const { from: _, ...rest } = existing?.type === purpose ? existing : {}
      return { ...rest, id, type: purpose, units, to, ...(from ? { from } : {}) }
    }
    case 'settle-doubt':
      if (!outline || !to) return null
      return { ...(existing?.type === purpose ? existing : {}), id, type: purpose, area: outline, to }
    case 'transfer-area':
      if (!outline || !to) return null
      return { ...(existing?.type === purpose ? existing : {}), id, type: purpose, area: outline, to }
  }
}

/** True where the drawing could become a change. */
export function isMeasurable(drawing: Drawing): boolean {
  const { purpose, to, between, founding } = drawing
  if (!hasShape(drawing)) return false
  if (purpose === 'new-municipality') return founding?.region !== ''
  return purpose === 'redraw-border' ? between !== null : to !== null
}
