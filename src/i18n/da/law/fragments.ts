/** Parts of messages that several texts of the law share. */

/**
 * An area the law hands over in the unit it chose: whole square metres near the limit or from the cadastre (a plain
 * number), else already formatted.
 */
export const area = (name: string) => `{unit, select, m2 {{${name}, number} m²} other {{${name}}}}`
export const persons = (name: string) => `{${name}, plural, one {# person} other {# personer}}`
/** Under half a square metre would read as none at all. */
export const squareMetres = `{m2, plural, =0 {mindre end 1 m²} other {# m²}}`
export const stands =
  '{verdict, select, met {ser ud til at være opfyldt} notMet {er ikke opfyldt} unfilled {er ikke udfyldt} undetermined {kan ikke afgøres} other {kræver en vurdering}}'
/** ` den 1. januar 2027`, or nothing where no day is stated. */
export const onDay = '{date, select, none {} other { den {date}}}'
