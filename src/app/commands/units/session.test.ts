/** Picking units against an engine that answers when told to, and a map that only remembers what it was shown. */
import { beforeEach, expect, test } from 'vitest'
import type { Opened, UnitPiece } from '../../../engine/api.ts'
import type { SupervisedEngine } from '../../../engine/worker/supervised.ts'
import type { MapHandle } from '../../../map/api.ts'
import { newLog } from '../../../proposal/log/log.ts'
import { aProposal, aSource } from '../../../proposal/testing/examples.ts'
import { emptyCase, useCase } from '../../state/case.ts'
import { provideServices, setMap } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { type OwnLayer, useUnits } from '../../state/units.ts'
import { blankDrawing } from '../draw/session.ts'
import { beginPicking, chooseLayer, pick } from './session.ts'

const nothing = () => undefined
let arrive: (pieces: readonly UnitPiece[]) => void = nothing

const unit = (code: string) => ({ code, name: code, pieces: [] })
const own: OwnLayer = {
  layer: 'own',
  fileName: 'omraader.geojson',
  source: aSource(),
  shapes: new Uint8Array(),
  units: new Map([['a', unit('a')]]),
  polygons: new Map([['a', [[[[12, 55] as [number, number]]]]]])
}

beforeEach(() => {
  const engine = {
    unitPieces: () =>
      new Promise(resolve => {
        arrive = resolve
      }),
    preview: async () => ({ kind: 'stale' }),
    suggestReceivers: async () => []
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
