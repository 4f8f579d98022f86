/** The decisions of a case as items of an annex, before they are put in order and numbered. */
import { addTo } from '../../collections/lists.ts'
import type { ChangeReport } from '../../engine/api.ts'
import { text } from '../../i18n/index.ts'
import { p } from '../../i18n/papers.ts'
import type { RegionRef } from '../../law/types.ts'
import type { Change, TransferParcels } from '../../proposal/types.ts'
import { byName, type CaseFile, isCreated, nameIn, regionIn, regionsOn } from '../case-file.ts'
import { gap, orGap } from '../gaps.ts'
import { causeOf, drawnLand, type ListedParcel, landOf } from './land.ts'
import { borderItself, isBorderAlone, lineOf } from './line.ts'

/** Of an item by its number. */
type Remark = (number: string) => string

/** Texts may have gaps, see gaps.ts. `number` is the item's own, or the one it points to. */
export interface Entry {
  /** The day it takes effect, YYYY-MM-DD. */
  readonly date: string
  /** It stands under this region; null where none is known. */
  readonly region: RegionRef | null
  /** Name that tells its place in the region. */
  readonly giver: string
  /** 0 land that was in no municipality, 1 all other. */
  readonly rank: 0 | 1
  readonly text: string
  readonly remarks: readonly Remark[]
  /** Where it also stands as a cross-reference: the region it reaches into. */
  readonly cross: { readonly region: RegionRef; readonly text: (number: string) => string } | null
  /** Ids of the changes it tells. */
  readonly changes: readonly string[]
  /** Codes of the municipalities it is about. */
  readonly concerns: readonly string[]
  /** Parcels it lists, by number and district. */
  readonly parcels?: readonly string[]
}

/** Decisions on cooperations, which belong to no region. */
export interface OtherEntry {
  readonly date: string
  readonly text: string
  /** Id of the change it tells; null where another change brings it about. */
  readonly change: string | null
}

/** "Københavns Kommune", "Høje-Taastrup Kommune". */
export function municipalityWords(name: string): string {
  const bare = name.replace(/ (?:region)?skommune$| kommune$/i, '')
  const genitive = bare === 'København' || bare === 'Bornholm'
  return p(genitive ? 'papers.annex.genitive' : 'papers.annex.municipality', { name: bare })
}

/** A municipality of the case; a new one is called so. */
export function municipalityOf(file: CaseFile, code: string): string {
  const municipality = municipalityWords(nameIn(file, code))
  return isCreated(file, code) ? p('papers.annex.new', { municipality }) : municipality
}

export function entriesOf(file: CaseFile): Entry[] {
  const reports = new Map(file.state.changes.map(report => [report.id, report]))
  return file.proposal.changes.flatMap(change => {
    const report = reports.get(change.id)
    return report && report.problem === null && !report.off ? entriesOfChange(file, change, report) : []
  })
}

function entriesOfChange(file: CaseFile, change: Change, report: ChangeReport): Entry[] {
  switch (change.type) {
    case 'merge-municipalities':
      return merged(file, change.codes, change.into.code, change.id)
    case 'set-region':
      return change.municipalities.flatMap(code => regionSet(file, code, change.region, change.id))
    case 'merge-regions':
      return regionsMerged(file, change.codes, change.into.name, change.id)
    case 'settle-doubt':
      return settled(file, change, report)
    case 'transfer-parcels':
      return parcelsMoved(file, change, report)
    case 'dissolve-cooperation':
    case 'designate-cooperation':
      return []
    default:
      return moved(file, change, report)
  }
}

/** Land that goes from one municipality to another: an item for each way. */
function moved(file: CaseFile, change: Change, report: ChangeReport): Entry[] {
  const ways = report.moved.filter(({ areaM2 }) => areaM2 > 0)
  const listed = ways.length === 1 ? listedIn(change) : []
  const undivided = ways.length > 1 && listedIn(change).length > 0
  return ways.map(({ from, to, areaM2 }) => {
    const land = listed.length > 0 ? landOf(listed, null) : null
    const remarks = land
      ? listRemarks(land, change, areaM2)
      : [
          (number: string) =>
            undivided ? p('papers.missing.both-ways', { number }) : p('papers.missing.parcels', { number })
        ]
    return wayEntry(file, { from, to, land: land?.words ?? drawnLand(areaM2), remarks, change })
  })
}

/**
 * The parcels are the decision, wherever the map has them. The area of a single part that is drawn in its parcel is measured,
 * and marked so; of several it is told how much the map has in all.
 */
function parcelsMoved(file: CaseFile, change: TransferParcels, report: ChangeReport): Entry[] {
  const listed = listedIn(change)
  const stated = change.areaM2 ?? null
  const onMap = report.unplacedM2 === 0 && report.areaM2 >= 1 ? Math.round(report.areaM2) : null
  const isMeasured = stated === null && onMap !== null && listed.length === 1 && listed[0]?.areaM2 === undefined
  const land = landOf(listed, isMeasured ? onMap : stated)
  const remarks = listRemarks(land, change, 0)
  if (isMeasured) remarks.push(number => p('papers.missing.measured', { number }))
  else if (land.unmeasured.length > 0 && onMap !== null)
    remarks.push(number => p('papers.missing.on-map', { number, m2: onMap }))
  return [wayEntry(file, { from: change.from, to: change.to, land: land.words, remarks, change })]
}

/** What a change lists, rows with nothing in them left out. */
export function listedIn({ parcels = [] }: Pick<Change, 'parcels'>): readonly ListedParcel[] {
  return parcels.filter(
    ({ matrikelnr, ejerlav, areaM2, land }) =>
      Boolean(matrikelnr?.trim() || ejerlav?.trim() || land?.trim()) || areaM2 !== undefined
  )
}

function listRemarks(land: ReturnType<typeof landOf>, change: Change, drawnM2: number): Remark[] {
  const { m2, otherTotal, unmeasured } = land
  const found: Remark[] = []
  if (unmeasured.length > 0)
    found.push(number => p('papers.missing.parcel-area', { number, parcels: unmeasured.join('; ') }))
  if (otherTotal !== null)
    found.push(number => p('papers.missing.other-sum', { number, sum: m2 ?? 0, total: otherTotal }))
  if (change.parcelsComplete !== true && drawnIn(change))
    found.push(number => p('papers.missing.incomplete', { number, sum: m2 ?? 0, drawn: Math.round(drawnM2) }))
  return found
}

/** Whether what the change moves is drawn, so that a list beside it may be too short. */
const drawnIn = ({ type }: Change): boolean =>
  type === 'transfer-area' || type === 'redraw-border' || type === 'transfer-units' || type === 'new-municipality'

interface Way {
  readonly from: string
  readonly to: string
  readonly land: string
  readonly remarks: Entry['remarks']
  readonly change: Change
}

function wayEntry(file: CaseFile, { from, to, land, remarks, change }: Way): Entry {
  const [here, there] = [regionIn(file, from), regionIn(file, to)]
  const crossing = here !== null && there !== null && here.id !== there.id
  const [giver, receiver] = [municipalityOf(file, from), municipalityOf(file, to)]
  const { before, after } = causeOf('cause' in change ? change.cause : undefined)
  const line = lineOf('lineInWords' in change ? change.lineInWords : undefined)
  // A side of a line tells which land it is; where the border lies hereafter comes last.
  const parts = [line?.side, after, line?.border].filter(part => part != null)
  const values = {
    from: giver,
    to: crossing ? inRegion(receiver, there) : receiver,
    land: parts.reduce((all, words) => p('papers.land.because', { land: all, cause: words }), land)
  }
  return {
    date: file.proposal.effectiveDate,
    region: here,
    giver: nameIn(file, from),
    rank: 1,
    text: isBorderAlone(change)
      ? p('papers.item.border', { ...values, line: borderItself(change.lineInWords, receiver) })
      : before === null
        ? p('papers.item.transfer', values)
        : p('papers.item.transfer-after', { ...values, cause: before }),
    remarks: crossing && lacksRegionChange(file) ? [...remarks, regionRemark] : remarks,
    cross: crossing
      ? {
          region: there,
          text: number => p('papers.item.cross', { from: inRegion(giver, here), to: receiver, number })
        }
      : null,
    changes: [change.id],
    concerns: [from, to],
    parcels: listedIn(change).map(({ matrikelnr, ejerlav, land: other }) =>
      [matrikelnr, ejerlav, other].flatMap(words => words?.trim() || []).join(', ')
    )
  }
}

const regionRemark = (number: string) => p('papers.missing.region-change', { number })

const lacksRegionChange = ({ state }: CaseFile): boolean =>
  state.assessment.findings.some(({ rule, verdict }) => rule === 'region-integrity' && verdict === 'not-met')

const inRegion = (municipality: string, region: RegionRef | null): string =>
  p('papers.annex.in-region', { municipality, region: orGap(region?.name, p('papers.missing.region')) })

/** § 4: land that was in no municipality, or of which two sources say different things. */
function settled(file: CaseFile, change: Change & { readonly to: string }, report: ChangeReport): Entry[] {
  const m2 = report.areaM2 || sumOf(file, change.id)
  if (m2 <= 0) return []
  const listed = listedIn(change)
  const land = listed.length > 0 ? landOf(listed, null) : null
  return [
    {
      date: file.proposal.effectiveDate,
      region: regionIn(file, change.to),
      giver: nameIn(file, change.to),
      rank: 0,
      text: p('papers.item.allotted', {
        to: municipalityOf(file, change.to),
        land: land?.words ?? drawnLand(m2)
      }),
      remarks: land ? listRemarks(land, change, m2) : [number => p('papers.missing.parcels', { number })],
      cross: null,
      changes: [change.id],
      concerns: [change.to]
    }
  ]
}

const sumOf = ({ state }: CaseFile, id: string): number =>
  state.facts.settled.filter(({ change }) => change === id).reduce((sum, { areaM2 }) => sum + areaM2, 0)

/** Municipalities that become one: an item for each region they come from. */
function merged(file: CaseFile, codes: readonly string[], into: string, change: string): Entry[] {
  const gone = codes.filter(code => code !== into).toSorted((a, b) => byName(nameIn(file, a), nameIn(file, b)))
  const there = regionIn(file, into)
  const groups = new Map<string, string[]>()
  for (const code of gone) {
    const id = regionIn(file, code)?.id ?? ''
    groups.set(id, [...(groups.get(id) ?? []), code])
  }
  return [...groups.values()].map(group => {
    const here = regionIn(file, group[0] as string)
    const names = group.map(code => nameIn(file, code))
    const printed = names.map(name => municipalityWords(name).replace(/ Kommune$/, ''))
    const crossing = here !== null && there !== null && here.id !== there.id
    const from = text({
      id: 'papers.names',
      values: { names: { names: group.map(code => municipalityOf(file, code)) } }
    })
    return {
      date: file.proposal.effectiveDate,
      region: here,
      giver: names[0] ?? '',
      rank: 1 as const,
      text: p(group.length === 1 ? 'papers.item.merged' : 'papers.item.merged-several', {
        names: { names: printed },
        into: municipalityOf(file, into)
      }),
      remarks: crossing && lacksRegionChange(file) ? [regionRemark] : [],
      cross: crossing
        ? {
            region: there,
            text: (number: string) =>
              p('papers.item.cross', { from: inRegion(from, here), to: municipalityOf(file, into), number })
          }
        : null,
      changes: [change],
      concerns: [...group, into]
    }
  })
}

/** A whole municipality that goes to another region. Where it lies there already its land follows by the border sentence alone. */
function regionSet(file: CaseFile, code: string, region: string, change: string): Entry[] {
  const here = regionIn(file, code)
  const found = regionsOn(file.register, file.proposal.effectiveDate).find(({ id }) => id === region)
  const there = found ?? null
  if (here?.id === region) return []
  const municipality = municipalityOf(file, code).replace(/^d/, 'D')
  const to = there?.name ?? region
  return [
    {
      date: file.proposal.effectiveDate,
      region: here ?? there,
      giver: nameIn(file, code),
      rank: 1,
      text: here
        ? p('papers.item.region', { municipality, from: here.name, to })
        : p('papers.item.region-into', { municipality, to }),
      remarks: [],
      cross:
        here && there
          ? {
              region: { id: there.id, code: there.code, name: there.name },
              text: number => p('papers.item.region-cross', { municipality, from: here.name, number })
            }
          : null,
      changes: [change],
      concerns: [code]
    }
  ]
}

function regionsMerged(file: CaseFile, ids: readonly string[], into: string, change: string): Entry[] {
  const regions = regionsOn(file.register, file.proposal.effectiveDate)
  const found = ids.flatMap(id => regions.find(one => one.id === id || one.code === id) ?? [])
  const [first] = found
  if (!first) return []
  return [
    {
      date: file.proposal.effectiveDate,
      region: { id: first.id, code: first.code, name: first.name },
      giver: '',
      rank: 1,
      text: p('papers.item.regions-merged', { names: { names: found.map(({ name }) => name) }, into }),
      remarks: [],
      cross: null,
      changes: [change],
      concerns: []
    }
  ]
}

/** Cooperations that end or begin (§§ 5–7). */
export function otherEntriesOf(file: CaseFile): OtherEntry[] {
  const { facts } = file.state
  const date = file.proposal.effectiveDate
  const names = (members: readonly { readonly name: string }[]) => ({
    names: members.map(({ name }) => municipalityWords(name))
  })
  return [
    ...facts.cooperations
      .filter(({ dissolved }) => dissolved)
      .map(({ id, members }) => ({
        date,
        text: p('papers.item.dissolved', { members: names(members) }),
        change:
          file.proposal.changes.find(one => one.type === 'dissolve-cooperation' && one.cooperation === id)?.id ?? null
      })),
    ...facts.designations.flatMap(({ change, members, authorised }) => {
      const byCouncil = new Map<string, string[]>()
      for (const area of [1, 2, 3, 4, 5] as const)
        addTo(byCouncil, authorised[area] ?? '', text({ id: `papers.task.${area}` }))
      const areas = [...byCouncil].map(([code, names]) => {
        const council = code === '' ? gap(p('papers.missing.authorised')) : municipalityWords(nameIn(file, code))
        return text({ id: 'papers.item.authorised', values: { council, areas: { names } } })
      })
      return [{ date, text: [p('papers.item.designated', { members: names(members) }), ...areas].join(' '), change }]
    })
  ]
}
