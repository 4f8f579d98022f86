/** A case in short. */
import { area } from './fragments.ts'

export const summary = {
  'summary.moved': `Der flyttes ${area('best')}{exact, select, unstated {, og det er ikke oplyst, hvor mange der bor der} yes {{high, plural, =0 { uden beboere} one { med # beboer} other { med # beboere}}} other { med {low, number}–{high, number} beboere}}{limits, select, within {, inden for grænserne i § 2, stk. 2.} area {. Det er mere end de 100 ha i § 2, stk. 2.} residents {. Det er flere end de 50 personer i § 2, stk. 2.} both {. Det er mere end de 100 ha og flere end de 50 personer i § 2, stk. 2.} other {.}}`,
  'summary.unfilled': 'Ikke udfyldt: {names}.',
  'summary.undetermined': 'Kan ikke afgøres: {names}.',
  'summary.not-met': 'Ikke opfyldt: {names}.',
  'summary.to-assess': '{n, plural, one {# punkt kræver en vurdering.} other {# punkter kræver en vurdering.}}',
  'summary.nothing': 'Betingelserne for sagens vej ser ud til at være opfyldt.'
} as const
