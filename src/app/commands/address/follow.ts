/**
 * The page's address says where one is, and leads there. Going somewhere is an entry of the browser's history; moving the map
 * only changes the entry there is. What an address asks for and is not there is told, and the rest of it is followed.
 */

import { text } from '../../../i18n/index.ts'
import type { Message } from '../../../i18n/message.ts'
import { s } from '../../../i18n/ways.ts'
import type { RuleId } from '../../../law/ids.ts'
import type { MapPlace } from '../../../map/api.ts'
import { isProposalLink } from '../../../share/link-key.ts'
import { isoDay } from '../../kit/format/dates.ts'
import {
  type Address,
  type AddressFault,
  NOWHERE,
  readAddress,
  roundedPlace,
  writeAddress
} from '../../state/address.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { destinationOf } from '../../state/destination.ts'
import { useMe } from '../../state/me.ts'
import { fileOf, useMode } from '../../state/mode.ts'
import { go, openTab, useNavigation } from '../../state/navigation.ts'
import { getMap, getServices } from '../../state/services.ts'
import { showTheme, useTheme } from '../../state/theme.ts'
import { useUi } from '../../state/ui.ts'
import { selectChange } from '../case/select-change.ts'
import { selectMunicipality } from '../case/select-municipality.ts'
import { DENMARK, openWith, showWholeCase } from '../map/zoom.ts'
import { enterDraft, enterEmptyReview, enterExplore, enterStart, readAgain } from '../ways/enter.ts'
import { boxOfArea, exists } from './areas.ts'
import { addressHere, fragmentHere } from './here.ts'
import { titleHere } from './title.ts'

/** Browsers refuse more than a hundred changes of the address in half a minute. */
const REPLACE_MS = 500

/** The search that stands in the address, without the map's place; null before anything was read. */
let written: string | null = null
let fragment = ''
/** Where the map came to rest; null while it shows what it opened with. */
let view: MapPlace | null = null
/** What it opened with; null where the address had said that. */
let home: MapPlace | null | undefined
let replacing: ReturnType<typeof setTimeout> | undefined
/** Addresses that are being followed: nothing is written meanwhile. */
let following = 0
let waiting = false
let followed = false

/** To be called when the dataset is open and before the map shows it: the address may name a place of its own. */
export function readOpening(): void {
  const { address } = readAddress(window.location.search)
  if (!address.view && !address.area) return
  home = null
  openWith(() => void showPlaceOf(address))
}

/** Follows the page's address as it is, and from now on. */
export async function followAddress(): Promise<void> {
  const { search, hash } = window.location
  await takeUp(search, hash, true)
  if (followed) return
  followed = true
  for (const store of [useMode, useNavigation, useCase, useMe, useTheme]) store.subscribe(later)
  useUi.subscribe((now, before) => {
    if (now.views !== before.views) viewed()
    later()
  })
  useMode.subscribe(({ reviewed }, { wanted }) => {
    // What the address asks for can be shown now.
    if (wanted && fileOf(reviewed) === wanted.file) void takeUp(wanted.search, '', false)
  })
  window.addEventListener('popstate', () => {
    const { search: now, hash: to } = window.location
    // Links within the case are followed where they lead to (CaseTabs).
    if (now === searchHere() && to !== fragment && destinationOf(to)) return
    if (!isProposalLink(to) || to === fragment) void takeUp(now, to, false)
  })
  window.addEventListener('hashchange', () => {
    const { search: now, hash: to } = window.location
    if (isProposalLink(to) && to !== fragment) void takeUp(now, to, true)
  })
}

let turn = 0
let underWay: Promise<void> = Promise.resolve()

/** One address after another; of several that wait only the last is where one wants to be. */
function takeUp(search: string, hash: string, linkToo: boolean): Promise<void> {
  const mine = ++turn
  underWay = underWay.then(() => (mine === turn ? lead(search, hash, linkToo) : undefined))
  return underWay
}

/** `linkToo`: a proposal behind the `#` is taken up, which one asks for by following a link to it. */
async function lead(search: string, hash: string, linkToo: boolean): Promise<void> {
  const mine = turn
  following++
  const told: Message[] = []
  try {
    const { address, faults } = readAddress(search)
    ask(address)
    // The start page and the page for one place have no map of their own to colour.
    if (address.way !== null && address.way !== 'me') showTheme(address.theme)
    const links = linkToo && isProposalLink(hash) ? await import('../files/from-link.ts') : null
    const link = links?.linkIn(hash) ?? null
    const toRead = ['review', 'embedded', 'me'].includes(address.way ?? '')
    if (!link || !toRead || !links?.reviewLink(link)) {
      await enter(address, hash)
      if (link && useMode.getState().embedded) told.push({ id: 'embed.unreadable' })
      else if (link) links?.askAboutLink(link)
    }
    const wasMoved = view !== null
    view = address.view
    told.push(...faultsOf(faults))
    // Nothing in a proposal that is still to be opened can be looked for.
    const here = useMode.getState().wanted ? { ...NOWHERE, way: address.way, view } : address
    await leadTo(here, told)
    if (wasMoved && !address.view && !address.area) void showWholeCase()
  } finally {
    following--
  }
  // The browser's entry is another's by now, who will write it.
  if (mine === turn) write(true)
  if (told.length > 0) useUi.setState({ notice: { id: 'address.told', values: { what: told.map(text).join(' ') } } })
}

async function enter(address: Address, hash: string): Promise<void> {
  const { way, date, file } = address
  const { mode, reviewed, atStart } = useMode.getState()
  // A proposal that is read stays: coming back to the question is no new one.
  if (way === 'me' && mode === 'review' && reviewed !== null) return
  if (way === 'draft') await enterDraft()
  else if (way === 'review') {
    // What is being read stays: going back and forth within it opens nothing anew.
    const stays = mode === 'review' && reviewed !== null && (file === null || fileOf(reviewed) === file)
    if (stays || readAgain(file)) return
    if (file === null) enterEmptyReview()
    else await (await import('../ways/kept-file.ts')).openKept(file, writeAddress(address))
  } else if (way === 'explore' || way === 'me' || (way === 'embedded' && reviewed === null)) {
    const present = presentProposal(useCase.getState())?.effectiveDate
    const wanted = date ?? isoDay(getServices().now())
    if (mode !== 'explore' || atStart || wanted !== present) enterExplore(wanted)
  } else if (destinationOf(hash)) await enterDraft()
  else if (!useMode.getState().atStart && !isProposalLink(hash)) enterStart()
}

/** The page for one place stands for as long as the address says so. */
function ask({ way, point }: Address): void {
  const { place } = useMe.getState()
  const same = point && place && roundedPoint(place.point) === roundedPoint(point)
  useMe.setState({ open: way === 'me', ...(way === 'me' && !same ? { place: point && { point, name: '' } } : {}) })
}

const roundedPoint = ([lon, lat]: readonly [number, number]): string => `${lon.toFixed(5)},${lat.toFixed(5)}`

/** Tab, area, finding, change and the map's place. */
async function leadTo(address: Address, told: Message[]): Promise<void> {
  const { area, tab, finding, change } = address
  const { mode } = useMode.getState()
  const isLink = destinationOf(window.location.hash) !== null
  if (mode !== 'explore' && !isLink && (tab ?? 'check') !== useNavigation.getState().tab) openTab(tab ?? 'check')
  const there = area && (await exists(area))
  if (area && !there) told.push({ id: `address.no-${area.kind}`, values: { id: area.id } })
  if (area && there) {
    selectMunicipality(area.kind === 'municipality' ? area.id : null)
    if (area.kind !== 'municipality') {
      useNavigation.setState({ area })
      useUi.setState({ sheetOpen: true })
    }
  } else if (useUi.getState().selected || useNavigation.getState().area) selectMunicipality(null)
  if (mode !== 'explore' && (finding || change)) await leadToCase(address, told)
  await leadToThread(mode === 'explore' ? null : address.comment, told)
  if (address.view || there) await showPlaceOf(there ? address : { ...address, area: null })
}

async function leadToCase({ finding, change }: Address, told: Message[]): Promise<void> {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  if (change && proposal.changes.some(({ id }) => id === change)) selectChange(change)
  else if (change) told.push({ id: 'address.no-change' })
  if (!finding) return
  const outcome = await getServices()
    .engine.evaluate(proposal)
    .catch(() => null)
  const known = outcome?.assessment.findings.some(
    one => one.rule === finding.rule && (finding.case === null || one.case === finding.case)
  )
  if (known)
    go({ kind: 'finding', rule: finding.rule as RuleId, ...(finding.case === null ? {} : { case: finding.case }) })
  else told.push({ id: 'address.no-finding' })
}

/** Comments are fetched for whoever asks for one. */
async function leadToThread(id: string | null, told: Message[]): Promise<void> {
  // In another site's page there are no dialogs, and nothing kept is looked at.
  if (useMode.getState().embedded || (id === null && useUi.getState().dialog?.kind !== 'comments')) return
  const show = await import('../comments/show.ts')
  if (!show.leadToThread(id)) told.push({ id: 'address.no-comment' })
}

async function showPlaceOf(address: Address): Promise<void> {
  if (address.view) {
    getMap()?.showPlace(address.view)
    return
  }
  const box = address.area && (await boxOfArea(address.area).catch(() => null))
  getMap()?.fitTo(box ?? DENMARK)
}

function faultsOf(faults: readonly AddressFault[]): readonly Message[] {
  const early = faults.find(({ fault }) => fault === 'before-act')
  const date = presentProposal(useCase.getState())?.effectiveDate ?? ''
  const left = faults.filter(({ fault }) => fault === 'value').map(({ key }) => s(`address.key.${key}`))
  return [
    ...(early ? [{ id: 'address.before-act', values: { date: { date } } }] : []),
    ...(left.length > 0 ? [{ id: 'address.left-out', values: { what: { names: left } } }] : [])
  ]
}

/** Several things that change at once are one step. */
function later(): void {
  if (waiting) return
  waiting = true
  setTimeout(() => {
    waiting = false
    if (following === 0) write(false)
  })
}

const searchHere = (): string => (useMode.getState().atStart ? '' : writeAddress({ ...addressHere(), view }))

/** `replace`: what stands in the address led here. */
function write(replace: boolean): void {
  document.title = titleHere()
  const search = writeAddress(addressHere())
  const { hash, pathname } = window.location
  // A link within the case has made an entry of its own, which says more than the search would.
  const isLink = destinationOf(hash) !== null && hash !== fragment
  if (search === written && !replace && !isLink) return
  const to = fragmentHere() || (replace || isLink ? (destinationOf(hash) ? hash : '') : '')
  const address = pathname + searchHere() + to
  // In another's page an entry would stand in the way of that page's own.
  if (replace || isLink || useMode.getState().embedded) replaceEntry(address)
  else window.history.pushState(null, '', address)
  written = search
  fragment = to
}

/** What the address says already is not written again. */
function replaceEntry(address: string): void {
  const { pathname, search, hash } = window.location
  if (pathname + search + hash !== address) window.history.replaceState(window.history.state, '', address)
}

const isNear = (a: MapPlace, b: MapPlace): boolean =>
  Math.abs(a.zoom - b.zoom) < 0.02 && Math.abs(a.lat - b.lat) < 0.01 && Math.abs(a.lon - b.lon) < 0.01

/** Where the map came to rest; null while it shows what it opened with. */
export const placeInView = (): MapPlace | null => view

/** The map has come to rest. */
function viewed(): void {
  const now = getMap()?.view()
  if (!now) return
  const place = roundedPlace(now)
  if (home === undefined) home = place
  view = home && isNear(place, home) ? null : place
  clearTimeout(replacing)
  replacing = setTimeout(() => {
    if (following > 0 || useMode.getState().atStart) return
    // Where one has gone meanwhile is an entry of its own, which takes the map's place with it: put into this one, it would be
    // there twice, and one step back would lead nowhere.
    if (writeAddress(addressHere()) !== written) return write(false)
    const { hash, pathname } = window.location
    replaceEntry(pathname + searchHere() + hash)
  }, REPLACE_MS)
}
