import type { ResidentsInUse } from '../../engine/api.ts'
import type { CheckOutput } from '../result.ts'

/** What the JSON says of the file: where its points fell. */
export function residentsOut(residents: ResidentsInUse): NonNullable<CheckOutput['residents']> {
  const { name, sha256, date, synthetic, points, people, outside, coverage, coveringShare } = residents
  return {
    file: name,
    sha256,
    date,
    synthetic,
    points,
    people,
    outside: { ...outside },
    coveringShare,
    coverage: coverage.map(one => ({ ...one }))
  }
}
