/**
 * Labels: what the land on one side of a border stretch is. A label says where land came from (its municipality in the
 * dataset) and who has it now, so that the outcome always knows what moved, from whom, however many changes there were.
 */

/** Number of a label. Labels 0…faces−1 are the dataset's own: untouched land; 0 is outside. */
export type Label = number

export class Labels {
  private readonly origins: number[] = []
  private readonly owners: number[] = []
  private readonly known = new Map<number, Label>()

  /** One label per face of the dataset, including 0 = outside. */
  constructor(faces: number) {
    for (let face = 0; face < faces; face++) this.of(face, face)
  }

  get count(): number {
    return this.origins.length
  }

  of(origin: number, owner: number): Label {
    const key = origin * 65536 + owner
    const known = this.known.get(key)
    if (known !== undefined) return known
    const label = this.origins.length
    this.origins.push(origin)
    this.owners.push(owner)
    this.known.set(key, label)
    return label
  }

  /** Face index of the municipality the land belonged to in the dataset. */
  origin(label: Label): number {
    return this.origins[label] as number
  }

  /** Face index of the municipality that has it now. */
  owner(label: Label): number {
    return this.owners[label] as number
  }

  moved(label: Label): boolean {
    return this.origins[label] !== this.owners[label]
  }
}
