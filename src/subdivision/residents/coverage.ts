/**
 * Whether a file of resident points knows a municipality: what it has there, held up against the official figure. A register
 * of all residents is off from it by what people move, are born and die between two days, and by those without an address:
 * a few per cent. A file of one street, of adults or of half a municipality is far below, and that it has nobody on some land
 * says nothing of who lives there.
 */

/** A file with fewer of a municipality's official residents than this share does not cover it. */
export const COVERING_SHARE = 0.9
/** With more than this it may count people twice, which is told. */
export const TOO_MANY_SHARE = 1.1

/** `none`: not one point; `few` and `many`: see above. */
export type Covering = 'none' | 'few' | 'covered' | 'many'

export interface FaceCoverage {
  readonly points: number
  readonly people: number
  /** 0 where nobody has published a figure: then any point is taken to cover. */
  readonly official: number
  readonly covering: Covering
}

export class Coverage {
  private readonly faces: readonly FaceCoverage[]

  /** Per face of the land: points, people at them, and official residents. */
  constructor(points: readonly number[], people: readonly number[], official: readonly number[]) {
    this.faces = points.map((count, face) => {
      const own = { points: count, people: people[face] ?? 0, official: official[face] ?? 0 }
      return { ...own, covering: coveringOf(own) }
    })
  }

  of(face: number): FaceCoverage {
    return this.faces[face] ?? { points: 0, people: 0, official: 0, covering: 'none' }
  }

  /** False where the file has no point on a municipality's land: of who lives there it knows nothing. */
  hasPoints(face: number): boolean {
    return this.of(face).points > 0
  }

  /** True where the file may be taken to have all residents of a municipality. */
  covers(face: number): boolean {
    const { covering } = this.of(face)
    return covering === 'covered' || covering === 'many'
  }
}

function coveringOf({ points, people, official }: Omit<FaceCoverage, 'covering'>): Covering {
  if (points === 0) return 'none'
  if (people < COVERING_SHARE * official) return 'few'
  return official > 0 && people > TOO_MANY_SHARE * official ? 'many' : 'covered'
}
