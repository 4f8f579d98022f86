/** Whole units shared out so that they add up. */

/**
 * `total` whole units in proportion to `weights` (none negative): each gets what is whole of its share, and what is left over
 * goes to the largest remainders, the first of equal ones first. All alike where no weight is above 0.
 */
export function shareOut(weights: readonly number[], total: number): number[] {
  return shareOutExactly(
    weights.map(weight => BigInt(Math.round(weight))),
    BigInt(total)
  ).map(Number)
}

export function shareOutExactly(weights: readonly bigint[], total: bigint): bigint[] {
  const sum = weights.reduce((all, one) => all + one, 0n)
  if (sum === 0n)
    return weights.length === 0
      ? []
      : shareOutExactly(
          weights.map(() => 1n),
          total
        )
  const shares = weights.map(weight => (weight * total) / sum)
  const left = Number(total - shares.reduce((all, one) => all + one, 0n))
  const byRemainder = weights
    .map((weight, i) => ({ i, rest: (weight * total) % sum }))
    .sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.i - b.i))
  for (const { i } of byRemainder.slice(0, left)) shares[i] = (shares[i] as bigint) + 1n
  return shares
}
