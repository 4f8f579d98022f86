import { afterEach, beforeEach, expect, test, vi } from 'vitest'

vi.stubGlobal('requestAnimationFrame', () => 0)
const element = { append() {}, remove() {}, click() {}, addEventListener() {} }
vi.stubGlobal('document', {
  getElementById: () => null,
  createElement: () => element,
  body: element,
  baseURI: 'http://localhost/'
})
vi.stubGlobal('window', { location: { pathname: '/', hash: '', search: '' }, matchMedia: () => ({ matches: false }) })

import type { SupervisedEngine } from '../../../engine/worker/supervised.ts'
import { applyEdit, newLog } from '../../../proposal/log/log.ts'
import type { ProposalStorage } from '../../../proposal/storage/storage.ts'
import { aChange, aProposal } from '../../../proposal/testing/examples.ts'
import { actionIds, actionOf, existsIn, run } from '../../actions/registry.ts'
import { snapshot } from '../../actions/use-action.ts'
import { emptyCase, useCase } from '../../state/case.ts'
import { MODES, type Mode, startingMode, useMode } from '../../state/mode.ts'
import { provideServices } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'
import { keepNow } from '../case/autosave.ts'
import { edit, redoEdit, undoEdit } from '../case/log.ts'
import { enterDraft, enterExplore, enterReview } from './enter.ts'

const never = new Promise<never>(() => {})
const saved: unknown[] = []
const storage = {
  save: (_: unknown, log: unknown) => {
    saved.push(log)
    return Promise.resolve({ replaced: false, cleared: false })
  },
  load: () => Promise.resolve(null)
} as unknown as ProposalStorage

const draft = applyEdit(
  newLog(aProposal({ title: 'Mit udkast', changes: [aChange({ id: 'a' }), aChange({ id: 'b' })] })),
  { kind: 'set-title', title: 'Mit andet udkast' },
  new Date(0)
)

beforeEach(() => {
  saved.length = 0
  provideServices({
    engine: new Proxy({}, { get: () => () => never }) as SupervisedEngine,
    storage: Promise.resolve(storage),
    dataUrl: 'http://localhost/data/',
    now: () => new Date('2026-11-21T12:00:00Z')
  })
  const opened = { manifest: draft.present.dataset, register: { municipalities: [], regions: [] } }
  useCase.setState({ ...emptyCase, log: draft, opened: opened as never }, true)
  useMode.setState(startingMode, true)
  useUi.setState({ mapState: 'ready', currentChange: 'a' })
})

afterEach(async () => {
  useTool.setState({ drawing: null })
  // What an action has sent for is not to arrive when there is nobody any more.
  await vi.dynamicImportSettled()
})

const theirs = aProposal({ title: 'Deres forslag', changes: [aChange({ id: 'x' })] })
const enter: Readonly<Record<Exclude<Mode, 'draft'>, () => void>> = {
  explore: () => enterExplore('2027-01-01'),
  review: () => enterReview(theirs, { kind: 'file', name: 'deres.json', sha256: null })
}

test.each(['explore', 'review'] as const)(
  'in %s nothing that can be done changes what is shown, or the draft',
  mode => {
    enter[mode]()
    const shown = useCase.getState().log
    for (const id of actionIds) {
      useUi.setState({ currentChange: 'x', selected: '0265', mapState: 'ready' })
      if (!existsIn(mode, id)) {
        expect(run(id, snapshot()), id).toBe(false)
        // Not even where a button is left somewhere that does not ask.
        if (!LEADS_ELSEWHERE.has(id)) expect(() => attempt(id)).not.toThrow()
      } else if (!LEADS_ELSEWHERE.has(id)) attempt(id)
      expect(useCase.getState().log, id).toBe(shown)
      expect(useMode.getState().aside, id).toBe(draft)
      useTool.setState({ drawing: null })
    }
    edit({ kind: 'set-title', title: 'nej' })
    edit({ kind: 'replace-document', proposal: aProposal() })
    undoEdit()
    redoEdit()
    expect(useCase.getState().log).toBe(shown)
  }
)

/** They take another way, which is theirs to do. */
const LEADS_ELSEWHERE: ReadonlySet<string> = new Set([
  'start-page',
  'explore',
  'explore-next-turn',
  'explore-today',
  'draft',
  'open-review',
  'see-as-others',
  'make-own'
])

/** Without a page around it an action may fail; what it has done until then counts. */
function attempt(id: (typeof actionIds)[number]): void {
  try {
    actionOf(id).perform()
  } catch {
    // See above.
  }
}

test('what is kept is the draft, whatever is shown', async () => {
  enter.review()
  await keepNow()
  enter.explore()
  await keepNow()
  expect(saved.length).toBeGreaterThan(0)
  expect(new Set(saved)).toEqual(new Set([draft]))
})

test('the draft comes back as it was, with what can be undone', async () => {
  enter.explore()
  enter.review()
  expect(useCase.getState().log?.present).toBe(theirs)
  await enterDraft()
  expect(useCase.getState().log).toBe(draft)
  expect(useMode.getState()).toEqual(startingMode)
  undoEdit()
  expect(useCase.getState().log?.present.title).toBe('Mit udkast')
})

test('every mode has actions, and whoever only looks has none that draft', () => {
  for (const mode of MODES) expect(actionIds.filter(id => existsIn(mode, id)).length).toBeGreaterThan(10)
  for (const id of ['undo', 'transfer-area', 'delete-change', 'new', 'merge-municipalities'] as const)
    expect(MODES.filter(mode => existsIn(mode, id))).toEqual(['draft'])
})
