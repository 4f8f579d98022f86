/** A change as a sentence: "12,40 ha fra Viborg til Silkeborg". */
import type { ChangeReport } from '../engine/api.ts'
import { t } from '../i18n/index.ts'
import type { Change, TransferParcels, UnitLayer, UnitSelection } from '../proposal/types.ts'

/** What a change may mention: municipalities, regions, cooperations and units. */
export interface Names {
  readonly municipality: (code: string) => string
  readonly region: (id: string) => string
  /** By its members. */
  readonly cooperation: (id: string) => readonly string[]
  /** null where the layer's names are not known. */
  readonly unit: (layer: UnitLayer, code: string) => string | null
}

type Report = Pick<ChangeReport, 'moved'> | null

/** Without a measure of its own (not yet calculated, or it could not be applied) the sentence names the receiver only. */
export function changeSentence(change: Change, report: Report, names: Names): string {
  switch (change.type) {
    case 'transfer-area':
      return (
        moved(report, names, names.municipality(change.to)) ??
        t('changes.unmeasured', { to: names.municipality(change.to) })
      )
    case 'transfer-units':
      return unitsSentence(
        change.units,
        moved(report, names, names.municipality(change.to)) ??
          t('changes.unmeasured', { to: names.municipality(change.to) }),
        names
      )
    case 'transfer-parcels':
      return parcelsSentence(change, report, names)
    case 'redraw-border':
      return (
        bothWays(report, names) ??
        t('changes.redraw-border', { names: { names: change.between.map(names.municipality) } })
      )
    case 'new-municipality':
      return t('changes.new-municipality', {
        name: change.name,
        parts: { names: partsOf(report, names) },
        measured: partsOf(report, names).length > 0 ? 'yes' : 'no'
      })
    case 'merge-municipalities':
      return t('changes.merge-municipalities', {
        names: { names: change.codes.map(names.municipality) },
        into: change.into.name
      })
    case 'set-region':
      return t('changes.set-region', {
        names: { names: change.municipalities.map(names.municipality) },
        n: change.municipalities.length,
        region: names.region(change.region)
      })
    case 'merge-regions':
      return t('changes.merge-regions', { names: { names: change.codes.map(names.region) }, into: change.into.name })
    case 'settle-doubt':
      return t('changes.settle-doubt', { to: names.municipality(change.to) })
    case 'dissolve-cooperation':
      return t('changes.dissolve-cooperation', { name: names.cooperation(change.cooperation).join('–') })
    case 'designate-cooperation':
      return t('changes.designate-cooperation', { names: { names: change.members.map(names.municipality) } })
  }
}

/** "2 matrikler: 5.934 m² fra Høje-Taastrup til Roskilde". */
function parcelsSentence(change: TransferParcels, report: Report, names: Names): string {
  const to = names.municipality(change.to)
  const from = names.municipality(change.from)
  const what = moved(report, names, to) ?? t('changes.parcels.unmeasured', { from, to })
  return t('changes.parcels', { n: change.parcels.length, what })
}

/** So many units are named; of more the number is easier to read. */
const NAMED_UNITS = 3

/** "Sognene A og B: 12,40 ha fra Viborg til Silkeborg". */
function unitsSentence({ layer, codes }: UnitSelection, what: string, names: Names): string {
  const known = codes.flatMap(code => names.unit(layer, code) ?? [])
  if (codes.length > NAMED_UNITS || known.length < codes.length)
    return t('changes.units.many', { layer, n: codes.length, what })
  return t('changes.units', { layer, n: codes.length, units: { names: known }, what })
}

function partsOf(report: Report, names: Names): readonly string[] {
  return (report?.moved ?? [])
    .filter(({ areaM2 }) => areaM2 > 0)
    .sort((a, b) => b.areaM2 - a.areaM2)
    .map(({ areaM2, from }) => t('changes.part', { area: { m2: areaM2 }, from: names.municipality(from) }))
}

/** "2,00 ha fra A til B og 1,00 ha fra B til A". */
function bothWays(report: Report, names: Names): string | null {
  const ways = (report?.moved ?? []).filter(({ areaM2 }) => areaM2 > 0).sort((a, b) => b.areaM2 - a.areaM2)
  const words = ways.map(({ areaM2, from, to }) =>
    t('changes.way', { area: { m2: areaM2 }, from: names.municipality(from), to: names.municipality(to) })
  )
  return words.length > 0 ? t('changes.ways', { ways: { names: words } }) : null
}

function moved(report: Report, names: Names, to: string): string | null {
  const parts = partsOf(report, names)
  return parts.length > 0 ? t('changes.sentence', { parts: { names: parts }, to }) : null
}
