/** Picking units against an engine that answers when told to, and a map that only remembers what it was shown. */
import { beforeEach, expect, test } from 'vitest'
import type { Opened, Preview, UnitPiece, Verdicts } from '../../../engine/api.ts'
import type { SupervisedEngine } from '../../../engine/worker/supervised.ts'
import type { MapHandle } from '../../../map/api.ts'
import { newLog } from '../../../proposal/log/log.ts'
import { aProposal, aSource } from '../../../proposal/testing/examples.ts'
import { emptyCase, useCase } from '../../state/case.ts'
import { provideServices, setMap } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { type OwnLayer, useUnits } from '../../state/units.ts'
import { blankDrawing } from '../draw/session.ts'
import { beginPicking, chooseLayer, finishPicking, pick } from './session.ts'

const nothing = () => undefined
let suggest: () => Promise<readonly string[]>
let preview: Preview
let arrive: (pieces: readonly UnitPiece[]) => void = nothing

const unit = (code: string) => ({ code, name: code, pieces: [] })
const triangle: [number, number][] = [
  [12, 55],
  [13, 55],
  [13, 56],
  [12, 55]
]
const own: OwnLayer = {
  layer: 'own',
  fileName: 'omraader.geojson',
  source: aSource(),
  shapes: new Uint8Array(),
  units: new Map([['a', unit('a')]]),
  polygons: new Map([['a', [[triangle]]]])
}

beforeEach(() => {
  suggest = async () => []
  preview = { kind: 'stale' }
  const engine = {
    unitPieces: () =>
      new Promise(resolve => {
        arrive = resolve
      }),
    preview: async () => preview,
    suggestReceivers: () => suggest(),
    resume: async () => undefined,
    evaluate: () => new Promise(nothing)
  } as Partial<SupervisedEngine> as SupervisedEngine
  provideServices({ engine, storage: new Promise(nothing), dataUrl: '', now: () => new Date(0) })
  setMap(new Proxy({} as MapHandle, { get: () => nothing }))
  const opened = { manifest: { files: [{ role: 'units', layer: 'parish' }] } } as unknown as Opened
  useCase.setState({ ...emptyCase, opened, log: newLog(aProposal({ changes: [] })) }, true)
  useTool.setState({ drawing: null })
})

test('a layer that arrives late does not take away what was picked meanwhile from another', async () => {
  useUnits.setState({ own })
  const begun = beginPicking({ ...blankDrawing, id: 'x', purpose: 'transfer-units' })
  await chooseLayer('own')
  pick(['a'], true)
  arrive([])
  await begun
  expect(useTool.getState().drawing?.units).toMatchObject({ layer: 'own', codes: ['a'] })
  expect(useUnits.getState().loaded).toBe(own)
})

test('what is finished before a receiver has been suggested waits for the suggestion', async () => {
  useUnits.setState({ own })
  const begun = beginPicking({ ...blankDrawing, id: 'x', purpose: 'transfer-units' })
  await chooseLayer('own')
  arrive([])
  await begun
  const open: ((codes: readonly string[]) => void)[] = []
  suggest = () => new Promise(resolve => open.push(resolve))
  pick(['a'], true)
  preview = { kind: 'ok', verdicts: {} as Verdicts, movedLand: null, draft: null } as unknown as Preview
  const finished = finishPicking()
  for (const tell of open) tell(['0265'])
  await finished
  expect(useTool.getState().drawing).toBeNull()
  expect(useCase.getState().log?.present.changes).toMatchObject([{ id: 'x', to: '0265' }])
})
