/** Which municipality land lies in, by a place inside it. */
import type { LatticePoint } from '../coverage/planar/lattice.ts'
import type { PublishedLand } from '../coverage/published.ts'
import { innerPlace, isInside } from './inner-place.ts'

/** Codes, one for each land, '' where it lies in none. */
export function municipalitiesUnder(
  { codes, rings }: PublishedLand,
  lands: readonly (readonly (readonly LatticePoint[])[])[]
): string[] {
  return lands.map(land => {
    const place = innerPlace(land)
    if (!place) return ''
    const label = codes.findIndex(
      (code, i) =>
        code !== '' &&
        isInside(
          rings.filter(ring => ring.label === i).map(({ points }) => points),
          place
        )
    )
    return codes[label] ?? ''
  })
}
