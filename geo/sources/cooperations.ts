/**
 * Binding cooperations between municipalities (lov om forpligtende kommunale samarbejder § 2, stk. 1). No open table of
 * them is published, so the list is kept here by hand: members by code, with what is known of each. Where no source names
 * the partner, `sourced` is false and the app shows the cooperation as unverified.
 */
import type { CooperationRecord } from '../../src/dataset/types.ts'

const SOURCED = 'Samarbejdet er omtalt i offentlige kilder med begge parter. Startdatoen er ikke oplyst.'
const UNVERIFIED =
  'Ikke bekræftet: Kommunen er omfattet af reglerne om forpligtende samarbejder, men samarbejdspartneren er ikke fundet i en kilde.'

const inForce = (id: string, members: readonly string[], sourced: boolean): CooperationRecord => ({
  id,
  members,
  from: null,
  to: null,
  basis: '§ 2',
  sourced,
  note: sourced ? SOURCED : UNVERIFIED
})

export const COOPERATIONS: readonly CooperationRecord[] = [
  inForce('aeroe-svendborg', ['0492', '0479'], false),
  inForce('dragoer-taarnby', ['0155', '0185'], true),
  inForce('fanoe-esbjerg', ['0563', '0561'], false),
  {
    ...inForce('ishoej-vallensbaek', ['0183', '0187'], true),
    to: '2021-12-31',
    note: 'Ophørt den 31. december 2021 efter dispensation. Startdatoen er ikke oplyst.'
  },
  inForce('laesoe-frederikshavn', ['0825', '0813'], true),
  inForce('langeland-svendborg', ['0482', '0479'], false),
  inForce('samsoe-odder', ['0741', '0727'], false)
]
