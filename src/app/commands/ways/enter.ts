/** Going from one way into the app to another. The draft is put aside and comes back as it was, with all that can be undone. */
import { type Log, newLog } from '../../../proposal/log/log.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { isoDay } from '../../kit/format/dates.ts'
import '../../../i18n/ways.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { baseOf, hasOwnSets, presentBase } from '../../state/datasets.ts'
import { fileOf, type Mode, type ReviewedFrom, useMode } from '../../state/mode.ts'
import { openTab } from '../../state/navigation.ts'
import { getServices } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'
import { WAY_KEY, WAYS } from '../../state/way.ts'
import { keepUnkept } from '../case/autosave.ts'
import { blankLog, loadKept, takeUpKept } from '../case/kept-case.ts'
import { takeUpLog } from '../case/log.ts'
import { selectMunicipality } from '../case/select-municipality.ts'
import { cancelDrawing } from '../draw/session.ts'

/** What was last read, to come back to as it was. */
let lastRead: { readonly log: Log; readonly from: ReviewedFrom } | null = null

/** The division on a day, today where none is given (YYYY-MM-DD). */
export function enterExplore(date?: string): void {
  leave('explore', null)
  takeUpLog(blankLog(date ?? isoDay(getServices().now())))
}

/** The draft that was put aside, or else the one that this browser has kept. */
export async function enterDraft(): Promise<void> {
  const { mode, aside } = useMode.getState()
  useMode.setState({ atStart: false })
  if (mode === 'draft') return
  if (aside) {
    leave('draft', null)
    takeUpLog(aside)
    return
  }
  const kept = await loadKept()
  if (await isOnOther(kept)) {
    // The engine holds one dataset: the page opens anew on the one that the draft rests on.
    window.location.assign(`${window.location.pathname}?${WAY_KEY}=${WAYS.draft}`)
    return
  }
  leave('draft', null)
  takeUpKept(kept)
}

async function isOnOther(kept: Log | null): Promise<boolean> {
  if (!kept || !hasOwnSets()) return false
  const base = await baseOf(kept.present.dataset.sha256, null)
  return (base ?? getServices().dataUrl) !== presentBase()
}

/** Shows a proposal read-only. */
export function enterReview(proposal: Proposal, from: ReviewedFrom): void {
  const log = newLog(proposal)
  lastRead = { log, from }
  showRead(log, from)
}

/** The start page, over the division as it is today. */
export function enterStart(): void {
  enterExplore()
  selectMunicipality(null)
  useMode.setState({ atStart: true })
  say({ id: 'start.entered' })
}

/** As enterExplore, at the user's wish. */
export function goExplore(): void {
  enterExplore()
  const date = presentProposal(useCase.getState())?.effectiveDate ?? ''
  say({ id: 'explore.entered', values: { date: { date } } })
}

/** As enterDraft, at the user's wish. */
export async function goDraft(): Promise<void> {
  await enterDraft()
  say({ id: 'draft.entered' })
}

/** What was last read in this page. False where there is nothing, as in a page opened anew, or where it is not the `file` asked for. */
export function readAgain(file: string | null): boolean {
  if (!lastRead || (file !== null && fileOf(lastRead.from) !== file)) return false
  showRead(lastRead.log, lastRead.from)
  return true
}

/** The way to read a proposal, before there is one. */
export function enterEmptyReview(): void {
  leave('review', null)
  takeUpLog(blankLog())
}

function showRead(log: Log, from: ReviewedFrom): void {
  leave('review', from)
  openTab('check')
  takeUpLog(log)
}

function leave(to: Mode, reviewed: ReviewedFrom | null): void {
  const { mode, aside } = useMode.getState()
  cancelDrawing()
  keepUnkept()
  const { log, opened } = useCase.getState()
  useMode.setState({
    mode: to,
    atStart: false,
    reviewed,
    wanted: null,
    aside: to === 'draft' ? null : mode === 'draft' ? log : aside
  })
  useUi.setState({
    currentChange: null,
    chosenChange: null,
    dialog: null,
    notice: null,
    mapMenu: null,
    beforeAfter: null
  })
  const { selected } = useUi.getState()
  // Whom only the proposal just left knows there is no more.
  if (selected && !opened?.register.municipalities.some(({ code }) => code === selected)) selectMunicipality(null)
}
