/** The drawing tool against an engine that answers when told to, and a map that only remembers what it was shown. */
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson'
import { beforeEach, expect, test } from 'vitest'
import type { CaseState, ChangeReport, Opened, Preview, PreviewRequest, Verdicts } from '../../../engine/api.ts'
import type { SupervisedEngine } from '../../../engine/worker/supervised.ts'
import type { MapHandle } from '../../../map/api.ts'
import { newLog } from '../../../proposal/log/log.ts'
import { hasArea, type Proposal, type RedrawBorder, type TransferArea } from '../../../proposal/types.ts'
import { emptyCase, useCase } from '../../state/case.ts'
import { provideServices, setMap } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import * as session from './session.ts'
import { cancelDrawing, chooseReceiver, onFinish, startEditingArea, startTransfer } from './session.ts'
import { snapPoint } from './snap.ts'

const square = (side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [12, 55],
      [12 + side, 55],
      [12 + side, 55 + side],
      [12, 55]
    ]
  ]
})
const outline = square(1)
const points = [
  [12, 55],
  [13, 55],
  [13, 56]
] as const
const empty: FeatureCollection = { type: 'FeatureCollection', features: [] }

const blank: Proposal = {
  format: 'skel-proposal/1',
  title: '',
  effectiveDate: '2027-01-01',
  dataset: { id: 'd', sha256: 's' },
  changes: [],
  statements: {},
  councils: [],
  cooperations: [],
  created: '2026-11-21T00:00:00Z',
  modified: '2026-11-21T00:00:00Z'
}
const earlier = (id: string): TransferArea => ({ id, type: 'transfer-area', area: square(2), to: '0265' })

let previews: { request: PreviewRequest; answer: (preview: Preview) => void }[] = []
let evaluated: Proposal[] = []
let suggestions: readonly string[] = ['0265', '0169']
let suggest: () => Promise<readonly string[]>
let drawn: (Polygon | MultiPolygon | undefined)[] = []
let notes: (string | null)[] = []

const report = (areaM2: number): ChangeReport => ({
  id: 'draft',
  moved: [],
  areaM2,
  residents: { low: 1, best: 2, high: 3 },
  bbox: [12, 55, 13, 56],
  problem: null,
  off: false,
  slivers: [],
  overlapM2: 0,
  coarsePoints: 0,
  unplacedM2: 0,
  strangers: []
})
const ok = (areaM2: number): Preview => ({
  kind: 'ok',
  verdicts: {} as Verdicts,
  movedLand: empty,
  draft: report(areaM2)
})
const selfCrossing: Preview = {
  kind: 'problem',
  problem: { code: 'self-crossing', path: '$.changes[0]', message: { id: 'problem.self-crossing' } }
}

const engine: SupervisedEngine = {
  preview: request => new Promise<Preview>(answer => previews.push({ request, answer })),
  suggestReceivers: () => suggest(),
  resume: async () => undefined,
  movedLand: async () => empty,
  evaluate: async proposal => {
    evaluated.push(proposal)
    const changes = proposal.changes.map(({ id }) => ({ ...report(7), id }))
    return { changes, movedLand: empty, movedBorders: empty } as Partial<CaseState> as CaseState
  }
} as Partial<SupervisedEngine> as SupervisedEngine

const map: MapHandle = {
  startDrawing: initial => drawn.push(initial),
  cancelDrawing: () => undefined,
  setDraft: () => undefined,
  setCase: () => undefined,
  setRoles: () => undefined,
  refreshLand: () => undefined,
  setProblemMarkers: () => undefined,
  setCommentMarkers: () => undefined,
  setSelected: () => undefined,
  setPointerNote: note => notes.push(note?.title ?? null)
} as Partial<MapHandle> as MapHandle

const onSketch = (points: readonly unknown[], outline: Polygon) =>
  session.onSketch({ points: points.length, began: null, outline, line: null, openEnd: false })

const drawing = () => useTool.getState().drawing
const changes = () => useCase.getState().log?.present.changes ?? []
const settle = () => new Promise(resolve => setTimeout(resolve))
async function answer(preview: Preview): Promise<void> {
  previews.shift()?.answer(preview)
  await settle()
}

beforeEach(async () => {
  cancelDrawing()
  for (const { answer } of previews) answer({ kind: 'stale' })
  await settle()
  previews = []
  evaluated = []
  suggestions = ['0265', '0169']
  suggest = async () => suggestions
  drawn = []
  notes = []
  provideServices({ engine, storage: new Promise(() => undefined), dataUrl: '', now: () => new Date(0) })
  setMap(map)
  useCase.setState({ ...emptyCase, log: newLog(blank) }, true)
})

test('the suggested receiver is taken until the user chooses, and then stays', async () => {
  startTransfer()
  onSketch(points, outline)
  await settle()
  expect(drawing()).toMatchObject({ to: '0265', chosenByUser: false, suggestions: ['0265', '0169'] })
  chooseReceiver('0169')
  suggestions = ['0151']
  onSketch([...points, [12, 56]], outline)
  await settle()
  expect(drawing()).toMatchObject({ to: '0169', suggestions: ['0151'] })
})

test('while one preview is under way only the newest outline waits', async () => {
  startTransfer()
  chooseReceiver('0265')
  for (const side of [1, 2, 3, 4]) onSketch(points, square(side))
  await answer(ok(11))
  expect(drawing()?.preview?.report.areaM2).toBe(11)
  expect(previews[0]?.request.draft).toMatchObject({ area: square(4) })
  await answer(ok(44))
  expect(drawing()?.preview?.report.areaM2).toBe(44)
  expect(previews).toHaveLength(0)
})

test('a problem takes the figures away, and a mended outline takes the problem away', async () => {
  startTransfer()
  chooseReceiver('0265')
  onSketch(points, outline)
  await answer(ok(5))
  onSketch(points, square(2))
  await answer(selfCrossing)
  expect(drawing()).toMatchObject({ preview: null, problem: { code: 'self-crossing' } })
  onSketch(points, square(3))
  await answer(ok(6))
  expect(drawing()).toMatchObject({ problem: null, preview: { report: { areaM2: 6 } } })
})

test('an answer that comes after the drawing was left changes nothing', async () => {
  startTransfer()
  chooseReceiver('0265')
  onSketch(points, outline)
  cancelDrawing()
  await answer(ok(5))
  expect(drawing()).toBeNull()
  expect(notes.at(-1)).toBeNull()
})

test('a finished area becomes one change and one step of undo', async () => {
  startTransfer()
  chooseReceiver('0265')
  const finished = onFinish(outline)
  await settle()
  await answer(ok(5))
  await finished
  expect(drawing()).toBeNull()
  expect(changes()).toMatchObject([{ type: 'transfer-area', area: outline, to: '0265' }])
  expect(useCase.getState().log?.past).toHaveLength(1)
})

test('an area that cannot be moved is not added; the drawing goes on with it', async () => {
  startTransfer()
  chooseReceiver('0265')
  const finished = onFinish(outline)
  await settle()
  await answer(selfCrossing)
  await finished
  expect(changes()).toHaveLength(0)
  expect(drawn).toEqual([undefined, outline])
  expect(drawing()).toMatchObject({ problem: { code: 'self-crossing' } })
})

test('who was suggested for what was drawn before does not receive the finished area', async () => {
  startTransfer()
  onSketch(points, outline)
  await settle()
  expect(drawing()).toMatchObject({ to: '0265' })
  const open: ((codes: string[]) => void)[] = []
  suggest = () => new Promise(resolve => open.push(resolve))
  onSketch([...points, [12, 56]], square(2))
  const finished = onFinish(square(2))
  await settle()
  for (const tell of open) tell(['0169'])
  await settle()
  while (drawing()) await answer(ok(5))
  await finished
  expect(changes()).toMatchObject([{ to: '0169', area: square(2) }])
})

test('without any receiver the user is asked to choose one', async () => {
  suggestions = []
  startTransfer()
  await onFinish(outline)
  expect(changes()).toHaveLength(0)
  expect(drawing()?.problem?.message.id).toBe('draw.no-receiver')
})

test('the last change is redrawn as a preview without it', async () => {
  useCase.setState({ log: newLog({ ...blank, changes: [earlier('a'), earlier('b')] }) })
  startEditingArea('b')
  onSketch(points, outline)
  await settle()
  expect(previews[0]?.request.proposal.changes.map(({ id }) => id)).toEqual(['a'])
  expect(previews[0]?.request.draft).toMatchObject({ id: 'b', to: '0265', area: outline })
})

test('an earlier change is judged in its own place, since order decides where changes overlap', async () => {
  useCase.setState({ log: newLog({ ...blank, changes: [earlier('a'), earlier('b')] }) })
  startEditingArea('a')
  onSketch(points, outline)
  await settle()
  expect(previews).toHaveLength(0)
  expect(evaluated.at(-1)?.changes.map(change => [change.id, hasArea(change) ? change.area : null])).toEqual([
    ['a', outline],
    ['b', square(2)]
  ])
  expect(drawing()?.preview?.report.areaM2).toBe(7)
  const before = evaluated.length
  cancelDrawing()
  await settle()
  expect(evaluated.slice(before).at(-1)?.changes[0]).toMatchObject({ area: square(2) })
})

test('an engine that fails at the end is told, and the area is not lost', async () => {
  startTransfer()
  chooseReceiver('0265')
  const preview = engine.preview
  engine.preview = () => Promise.reject(new Error('out of memory'))
  await onFinish(outline)
  engine.preview = preview
  expect(changes()).toHaveLength(0)
  expect(drawn.at(-1)).toEqual(outline)
  expect(drawing()?.problem?.message).toEqual({
    id: 'draw.failed',
    values: { cause: expect.stringContaining('uventet fejl') }
  })
})

test('a final answer pushed aside by a preview under way is asked for again', async () => {
  startTransfer()
  chooseReceiver('0265')
  const finished = onFinish(outline)
  await settle()
  await answer({ kind: 'stale' })
  await answer(ok(5))
  await finished
  expect(changes()).toHaveLength(1)
})

const line: LineString = {
  type: 'LineString',
  coordinates: [
    [12, 55],
    [12.1, 55.1],
    [12, 55.2]
  ]
}
const started = { points: 2, began: [12, 55] as const, outline: null, line }

async function redrawing(): Promise<void> {
  engine.borderPoint = async point => ({
    point,
    kind: 'vertex',
    between: ['0169', '0265'],
    before: point,
    after: point
  })
  map.startLine = initial => lines.push(initial)
  lines = []
  session.startRedraw()
  await snapPoint([12, 55], 10)
}
let lines: (LineString | undefined)[] = []

test('a line is about the border it was begun on, and an open end is led back to it for a first figure', async () => {
  await redrawing()
  session.onSketch({ ...started, openEnd: true })
  await settle()
  expect(drawing()).toMatchObject({ between: ['0169', '0265'] })
  const draft = previews[0]?.request.draft as RedrawBorder | undefined
  expect(draft?.line.coordinates).toEqual([...line.coordinates, [12, 55.2]])
  await answer(selfCrossing)
  // The way back is only supposed, so what is wrong with it is no problem yet.
  expect(drawing()).toMatchObject({ preview: null, problem: null })
})

test('a line led back becomes one change; a dropped vertex keeps the tool, and in vain is put back', async () => {
  await redrawing()
  session.onSketch({ ...started, openEnd: false })
  const finished = session.onFinishLine(line, true)
  for (let i = 0; i < 3; i++) {
    await settle()
    await answer(ok(5))
  }
  await finished
  expect(changes()).toMatchObject([{ type: 'redraw-border', between: ['0169', '0265'], line }])
  expect(drawing()).toMatchObject({ purpose: 'redraw-border', line: null })

  await snapPoint([12, 55], 10)
  session.onSketch({ ...started, openEnd: false })
  const vain = session.onFinishLine(line, true)
  for (let i = 0; i < 3; i++) {
    await settle()
    await answer(selfCrossing)
  }
  await vain
  expect(changes()).toHaveLength(1)
  expect(lines.at(-1)).toBeUndefined()
  expect(drawing()).toMatchObject({ line: null, between: null, problem: { code: 'self-crossing' } })
})

test('a municipality is not founded before it has a name, and the drawing is kept', async () => {
  session.startFounding()
  expect(drawing()?.founding).toMatchObject({ code: '0901', name: '' })
  await onFinish(outline)
  expect(changes()).toHaveLength(0)
  expect(drawing()).toMatchObject({ tried: true, outline })
  session.describeFounding({ name: 'Nyby', region: '1084' })
  const finished = onFinish(outline)
  for (let i = 0; i < 3; i++) {
    await settle()
    await answer(ok(5))
  }
  await finished
  expect(changes()).toMatchObject([
    { type: 'new-municipality', code: '0901', name: 'Nyby', region: '1084', area: outline }
  ])
})

test('a municipality finished before its region has been suggested is founded in the one its land suggests', async () => {
  const regions = [{ id: '1084', name: 'Hovedstaden', from: '2007-01-01', to: null, members: ['0169'] }]
  const opened = { register: { municipalities: [], regions } } as unknown as Opened
  useCase.setState({ opened })
  session.startFounding()
  session.describeFounding({ name: 'Nyby' })
  const finished = onFinish(outline)
  for (let i = 0; i < 3; i++) {
    await settle()
    await answer(ok(5))
  }
  await finished
  expect(changes()).toMatchObject([{ type: 'new-municipality', name: 'Nyby', region: '1084' }])
})
