import type { Change } from './types.ts'

/** The changes that are not switched off, in their order. */
export function inForce(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ off }) => !off)
}
