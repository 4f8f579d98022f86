import type { FamilyCosts } from './evaluations.ts'

/** One line a size, after one that says how the cost grows. */
export function sayFamily({ name, unit, sizes, exponent, oneMoreRatio, previewRatio }: FamilyCosts): string[] {
  const ms = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0)).padStart(7)
  return [
    `whole        ${name}: exponent ${exponent.toFixed(2)}, one more ${oneMoreRatio.toFixed(1)}×, preview ${previewRatio.toFixed(1)}×`,
    ...sizes.map(
      ({ size, wholeMs, oneMoreMs, previewMs, trimMs }) =>
        `  ${String(size).padStart(6)} ${unit}: whole ${ms(wholeMs)} ms, one more ${ms(oneMoreMs)}, preview ${ms(previewMs)}, trim ${ms(trimMs)}`
    )
  ]
}
