/** The change types of the file `skel-proposal/1`. */
import * as v from 'valibot'
import { type Change, UNIT_LAYERS } from '../../types.ts'
import {
  area,
  code,
  count,
  date,
  line,
  record,
  regionId,
  someOf,
  someText,
  text,
  trueFalse,
  twoOrMore
} from './parts.ts'

const parcel = record(
  {
    matrikelnr: v.exactOptional(someText),
    ejerlav: v.exactOptional(someText),
    areaM2: v.exactOptional(
      v.pipe(count, v.description('Registered area in whole square metres. A row with 0 does not count yet.'))
    ),
    whole: v.exactOptional(v.pipe(trueFalse, v.description('True where the whole parcel moves; else part of it.'))),
    ejerlavskode: v.exactOptional(
      v.pipe(count, v.description('Number of the cadastral district in the national list.'))
    ),
    land: v.exactOptional(
      v.pipe(someText, v.description('Land that has no parcel number, in words: "offentligt vejareal".'))
    ),
    outline: v.exactOptional(
      v.pipe(area, v.description('The parcel as a layer has it. Areas are never taken from it.'))
    ),
    part: v.exactOptional(v.pipe(area, v.description('The part of the parcel that moves, as drawn.')))
  },
  'A registered parcel (or part of one) that the change moves. While matrikelnr, ejerlav or areaM2 is missing none of the change’s parcels count.'
)
const residentCount = record(
  {
    count: v.exactOptional(v.pipe(count, v.description('Persons.'))),
    date: v.exactOptional(date),
    source: v.exactOptional(someText)
  },
  'Counted residents in the land the change moves. It counts once count, date and source are there.'
)

const layerSource = record(
  {
    name: v.pipe(someText, v.description('Name of the file, without its folder.')),
    sha256: v.pipe(text, v.regex(/^[0-9a-f]{64}$/, 'file.sha256-of-file')),
    bytes: count,
    format: v.picklist(
      ['gml', 'geojson', 'geopackage', 'shapefile', 'topojson', 'flatgeobuf', 'mapinfo'],
      'file.choice'
    ),
    system: v.pipe(someText, v.description('Its coordinate system, for instance "EPSG:25832".')),
    of: v.pipe(
      v.picklist(['parcels', 'areas'], 'file.choice'),
      v.description('What is in it: parcels of the cadastre, or areas of any kind.')
    ),
    count: v.pipe(count, v.description('How many of them.')),
    date: v.exactOptional(v.pipe(date, v.description('Where the file says one.')))
  },
  'A file that land of the change was taken from, as it was when it was read.'
)

const id = v.pipe(someText, v.description('Unique within the file.'))
const type = <const Name extends string>(name: Name) => v.literal(name, 'file.change-type')
const optional = {
  note: v.exactOptional(text),
  parcels: v.exactOptional(
    v.pipe(
      someOf(parcel),
      v.description(
        'Their sum replaces the area measured on the map where parcelsComplete is true and the two agree within 2 % and the tolerance.'
      )
    )
  ),
  parcelsComplete: v.exactOptional(
    v.pipe(trueFalse, v.description('True where the parcels are all of the land the change moves.'))
  ),
  residents: v.exactOptional(residentCount),
  sources: v.exactOptional(
    v.pipe(
      someOf(layerSource),
      v.description(
        'Files that outlines or areas were taken from. They say where the land is known from; it stands here itself.'
      )
    )
  ),
  off: v.exactOptional(
    v.pipe(v.literal(true, 'file.off'), v.description('Switched off: stays in the list and does nothing.'))
  )
}

const units = record(
  {
    layer: v.pipe(v.picklist(UNIT_LAYERS, 'file.layer'), v.description('The layer the codes belong to.')),
    codes: someOf(someText)
  },
  'Whole units of a layer.'
)

const from = v.exactOptional(
  v.pipe(someOf(code), v.description('Only these municipalities give land; without it, every one inside does.'))
)

const lineInWords = v.exactOptional(
  v.pipe(
    someText,
    v.description(
      'The new border in the words of an order: "øst for en linje fra …", "således at grænsen følger …". Nothing is measured by it.'
    )
  )
)

const transferArea = record(
  {
    id,
    type: type('transfer-area'),
    to: v.pipe(code, v.description('Municipality that receives the land; land it already has stays.')),
    from,
    lineInWords,
    ...optional,
    area
  },
  'The land inside the area goes to another municipality.'
)

const redrawBorder = record(
  {
    id,
    type: type('redraw-border'),
    between: v.pipe(
      v.array(code, 'file.list'),
      v.length(2, 'file.two-codes'),
      v.description('The two municipalities whose common border moves, in any order.')
    ),
    lineInWords,
    ...optional,
    line
  },
  'The line replaces the stretch of common border between its two ends; what lies between changes hands, either way.'
)

const transferUnits = record(
  {
    id,
    type: type('transfer-units'),
    units,
    to: v.pipe(code, v.description('Municipality that receives the land; land it already has stays.')),
    from,
    ...optional
  },
  'Whole units go to another municipality.'
)

const { parcels: _, parcelsComplete: __, ...besidesParcels } = optional
const transferParcels = record(
  {
    id,
    type: type('transfer-parcels'),
    from: v.pipe(code, v.description('Municipality that has the parcels.')),
    to: v.pipe(code, v.description('Municipality that receives them.')),
    areaM2: v.exactOptional(
      v.pipe(
        count,
        v.description(
          'Whole square metres of all together, where it is stated so ("i alt"). Without it every parcel has an area of its own.'
        )
      )
    ),
    cause: v.exactOptional(v.pipe(someText, v.description('Why, in the words of an order: "vejanlæg".'))),
    lineInWords,
    parcels: v.pipe(
      someOf(parcel),
      v.description(
        'What moves. Registered areas decide; the land moves on the map where outline (a whole parcel) or part says where it lies.'
      )
    ),
    ...besidesParcels
  },
  'Land named by its parcels goes from one municipality to another. No drawing is needed.'
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
    units: v.exactOptional(units),
    ...optional,
    area: v.exactOptional(area)
  },
  'The land inside the area, or that of whole units, becomes a municipality of its own: one of the two is given.'
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
    insteadOf: v.exactOptional(
      record(
        {
          decision: v.exactOptional(v.pipe(text, v.description('The decision: its number or what else names it.'))),
          date: v.exactOptional(date)
        },
        'An earlier decision by which a cooperation of a member ended, where this file ends none (§ 7, stk. 1: "i stedet for"). It counts once both are there.'
      )
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

/** One for each change type, which the compiler sees to. */
const SCHEMAS = {
  'transfer-area': transferArea,
  'redraw-border': redrawBorder,
  'transfer-units': transferUnits,
  'transfer-parcels': transferParcels,
  'merge-municipalities': mergeMunicipalities,
  'new-municipality': newMunicipality,
  'set-region': setRegion,
  'merge-regions': mergeRegions,
  'settle-doubt': settleDoubt,
  'dissolve-cooperation': dissolveCooperation,
  'designate-cooperation': designateCooperation
} satisfies Record<Change['type'], v.GenericSchema>

export const changeSchema = v.variant('type', Object.values(SCHEMAS), 'file.change-type')
