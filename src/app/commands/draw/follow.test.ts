/** A layer of the user's own is snapped to and followed once it is chosen, and shown for as long as something is drawn. */
import { beforeEach, expect, test } from 'vitest'
import type { LonLat } from '../../../engine/api.ts'
import type { SupervisedEngine } from '../../../engine/worker/supervised.ts'
import type { MapHandle, ShownUnits } from '../../../map/api.ts'
import { aSource } from '../../../proposal/testing/examples.ts'
import { provideServices, setMap } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { useUnits } from '../../state/units.ts'
import { followAssist } from './assist.ts'
import { blankDrawing } from './session.ts'
import { snapPoint, traceLine } from './snap.ts'

const SQUARE: [number, number][] = [
  [12, 55.6],
  [12.001, 55.6],
  [12.001, 55.601],
  [12, 55.601],
  [12, 55.6]
]
const shapes = new TextEncoder().encode('{}')
let border: LonLat | null = null
let shown: (ShownUnits | null)[] = []

beforeEach(() => {
  border = null
  shown = []
  const engine = {
    snap: async () => border && { point: border, kind: 'edge' as const },
    trace: async () => null
  } as Partial<SupervisedEngine> as SupervisedEngine
  provideServices({ engine, storage: new Promise(() => undefined), dataUrl: '', now: () => new Date(0) })
  setMap({
    setAssist: () => undefined,
    showLines: units => shown.push(units)
  } as Partial<MapHandle> as MapHandle)
  useUnits.setState({
    own: {
      layer: 'own',
      units: new Map(),
      fileName: 'skel.gml',
      source: aSource(),
      shapes,
      polygons: new Map([['1a', [[SQUARE]]]])
    }
  })
  useTool.setState({ drawing: { ...blankDrawing, id: 'a', purpose: 'transfer-area' }, follow: null })
})

const near: LonLat = [12.0010001, 55.6000001]
const close = (point: LonLat) => point.map(value => expect.closeTo(value, 6))

test('it is snapped to where it is followed and no border is near', async () => {
  expect(await snapPoint(near, 5)).toBe(null)
  useTool.setState({ follow: 'own' })
  expect(await snapPoint(near, 5)).toEqual({ point: close([12.001, 55.6]), kind: 'vertex' })
  border = [12.0009, 55.6]
  expect(await snapPoint(near, 5)).toEqual({ point: border, kind: 'edge' })
})

test('a line follows it around a corner', async () => {
  useTool.setState({ follow: 'own' })
  const way = await traceLine([12, 55.6], [12.001, 55.601])
  expect(way).toHaveLength(3)
  useUnits.setState({ own: null })
  expect(await traceLine([12, 55.6], [12.001, 55.601])).toBe(null)
})

test('what is followed is shown while something is drawn', () => {
  const stop = followAssist()
  useTool.setState({ follow: 'own' })
  useTool.setState({ follow: 'parish' })
  useTool.setState({ follow: 'border' })
  useTool.setState({ follow: 'own' })
  useTool.setState({ drawing: null })
  expect(shown).toEqual([{ shapes }, { layer: 'parish' }, null, { shapes }, null])
  stop()
})
