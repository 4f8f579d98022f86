/** The value below which the given share of the sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** How y grows with x: the slope of log y over log x, by least squares. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [middleX, middleY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))]
  const sum = (of: (x: number, y: number) => number) =>
    logs.reduce((total, [x, y]) => total + of(x - middleX, y - middleY), 0)
  return sum((x, y) => x * y) / sum(x => x * x)
}
