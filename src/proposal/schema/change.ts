/** The change types of the file `skel-proposal/1` that this version can compute. */
import * as v from 'valibot'
import { area, code, count, date, record, regionId, someOf, someText, text, trueFalse, twoOrMore } from './parts.ts'

const parcel = record(
  {
    matrikelnr: someText,
    ejerlav: someText,
    areaM2: v.pipe(count, v.description('Registered area in whole square metres.')),
    whole: v.pipe(trueFalse, v.description('True where the whole parcel moves.'))
  },
  'A registered parcel (or part of one) that the change moves.'
)
const residentCount = record(
  { count: v.pipe(count, v.description('Persons.')), date, source: someText },
  'Counted residents in the land the change moves.'
)

const id = v.pipe(someText, v.description('Unique within the file.'))
const type = <const Name extends string>(name: Name) => v.literal(name, 'file.change-type')
const optional = {
  note: v.exactOptional(text),
  parcels: v.exactOptional(
    v.pipe(
      someOf(parcel),
      v.description('Where every change of the case has them, their sum replaces the area measured on the map.')
    )
  ),
  residents: v.exactOptional(residentCount)
}

const transferArea = record(
  {
    id,
    type: type('transfer-area'),
    to: v.pipe(code, v.description('Municipality that receives the land; land it already has stays.')),
    from: v.exactOptional(
      v.pipe(
        someOf(code),
        v.description('Only these municipalities give land; without it, every one inside the area does.')
      )
    ),
    ...optional,
    area
  },
  'The land inside the area goes to another municipality.'
)

const mergeMunicipalities = record(
  {
    id,
    type: type('merge-municipalities'),
    codes: twoOrMore(code),
    into: record({ code, name: someText }, 'The municipality they become: one of them, or a new one.'),
    ...optional
  },
  'Whole municipalities become one.'
)

const newMunicipality = record(
  {
    id,
    type: type('new-municipality'),
    code: v.pipe(code, v.description('A code that no municipality has.')),
    name: someText,
    region: regionId,
    ...optional,
    area
  },
  'The land inside the area becomes a municipality of its own.'
)

const setRegion = record(
  { id, type: type('set-region'), municipalities: someOf(code), region: regionId, ...optional },
  'Whole municipalities go to another region.'
)

const mergeRegions = record(
  {
    id,
    type: type('merge-regions'),
    codes: twoOrMore(regionId),
    into: record(
      {
        code: v.pipe(
          v.nullable(someText),
          v.description('Official code of the resulting region; null where none is published yet.')
        ),
        name: someText
      },
      'The region they become.'
    ),
    ...optional
  },
  'Whole regions become one.'
)

const settleDoubt = record(
  {
    id,
    type: type('settle-doubt'),
    to: v.pipe(code, v.description('Municipality the land is settled to belong to.')),
    ...optional,
    area
  },
  'It is settled which municipality the land inside the area belongs to (§ 4).'
)

const dissolveCooperation = record(
  {
    id: v.pipe(
      someText,
      v.description('The id of this change, unique within the file; not the id of the cooperation.')
    ),
    type: type('dissolve-cooperation'),
    cooperation: v.pipe(someText, v.description('Id of the binding cooperation that ends.')),
    ...optional
  },
  'A binding cooperation between municipalities ends (§ 5).'
)

const authorised = v.exactOptional(code)
const designateCooperation = record(
  {
    id,
    type: type('designate-cooperation'),
    members: twoOrMore(code),
    authorised: record(
      { 1: authorised, 2: authorised, 3: authorised, 4: authorised, 5: authorised },
      'The municipality whose council is authorised for each task area: 1 employment, 2 rehabilitation, 3 nature and environment, 4 the specialised social area, 5 special education. What is not chosen yet is left out.'
    ),
    islandWish: v.exactOptional(
      v.pipe(
        v.array(code, 'file.list'),
        v.description('Island municipalities whose council wants to join (§ 7, stk. 4, 2. pkt.).')
      )
    ),
    ...optional
  },
  'Municipalities are designated to a binding cooperation (§ 7).'
)

/** Change types of the format that this version can't compute yet; refused by name, never skipped. */
export const LATER_CHANGE_TYPES: readonly string[] = ['redraw-border', 'transfer-units']

export const changeSchema = v.variant(
  'type',
  [
    transferArea,
    mergeMunicipalities,
    newMunicipality,
    setRegion,
    mergeRegions,
    settleDoubt,
    dissolveCooperation,
    designateCooperation
  ],
  'file.change-type'
)
