/** Rows of a file that are left out, and why. */
import type { BrokenRows, RowFault } from '../resident-points-error.ts'

/** As many lines as are told for a reason. */
const MOST_LINES = 5

export class Broken {
  private readonly byFault = new Map<RowFault, { count: number; lines: number[] }>()

  add(fault: RowFault, line: number): void {
    const known = this.byFault.get(fault) ?? { count: 0, lines: [] }
    known.count++
    if (known.lines.length < MOST_LINES) known.lines.push(line)
    this.byFault.set(fault, known)
  }

  /** Most rows first. */
  told(): readonly BrokenRows[] {
    return [...this.byFault].map(([fault, rows]) => ({ fault, ...rows })).sort((a, b) => b.count - a.count)
  }
}
