import { expect, test } from 'vitest'
import { brokenArrows, brokenFloors, brokenScreenless, circles, viewCircles, wideFolders } from './arrows.ts'

const broken = (path: string, text: string) => brokenArrows([{ path, text }])

test('an allowed import passes, the opposite direction is named with its line', () => {
  expect(broken('src/engine/a.ts', "import { ring } from '../geometry/ring.ts'")).toEqual([])
  expect(broken('src/geometry/a.ts', "\nimport { run } from '../engine/engine.ts'")).toEqual([
    'src/geometry/a.ts:2: geometry may not know engine (../engine/engine.ts)'
  ])
})

test('every room may use the lists, and they use nothing', () => {
  expect(broken('src/law/a.ts', "import { addTo } from '../collections/lists.ts'")).toEqual([])
  expect(broken('geo/a.ts', "import { addTo } from '../src/collections/lists.ts'")).toEqual([])
  expect(broken('src/collections/a.ts', "import { orient2d } from '../geometry/exact.ts'")).toHaveLength(1)
  expect(broken('src/collections/a.ts', "import FlatQueue from 'flatqueue'")).toHaveLength(1)
})

test('types may be named where code may not be run', () => {
  expect(broken('src/proposal/a.ts', "import type { Message } from '../law/types.ts'")).toEqual([])
  expect(broken('src/proposal/a.ts', "import { type Message } from '../law/types.ts'")).toEqual([])
  expect(broken('src/proposal/a.ts', "import { type Message, assess } from '../law/types.ts'")).toHaveLength(1)
  expect(broken('src/geometry/a.ts', "type X = import('../law/types.ts').Facts")).toHaveLength(1)
})

test('every way to import is seen', () => {
  const target = '../app/main.tsx'
  for (const text of [
    `import '${target}'`,
    `export * from '${target}'`,
    `export { main } from '${target}'`,
    `const later = () => import('${target}')`,
    `new Worker(new URL('${target}', import.meta.url))`,
    `import url from '${target}?worker&url'`
  ]) {
    expect(broken('src/engine/a.ts', text), text).toHaveLength(1)
  }
})

test('the computation knows no screen, the law knows no package', () => {
  expect(broken('src/engine/a.ts', "import { create } from 'zustand'")).toHaveLength(1)
  expect(broken('src/proposal/a.ts', "import { useState } from 'react'")).toHaveLength(1)
  expect(broken('src/engine/a.ts', "import Flatbush from 'flatbush'")).toEqual([])
  expect(broken('src/law/a.ts', "import Flatbush from 'flatbush'")).toHaveLength(1)
  expect(broken('src/law/a.test.ts', "import { test } from 'vitest'")).toEqual([])
  expect(broken('src/app/a.tsx', "import { useState } from 'react'")).toEqual([])
})

test('src reaches neither tests nor geo, and a new folder is no room until it is one', () => {
  expect(broken('src/engine/a.ts', "import { x } from '../../tests/fixtures/tiny.ts'")).toHaveLength(1)
  expect(broken('src/engine/a.ts', "import { x } from '../../geo/build.ts'")).toHaveLength(1)
  expect(broken('src/check/a.ts', "new URL('../../public/data', import.meta.url)")).toEqual([])
  expect(broken('src/misc/a.ts', "import { x } from '../law/types.ts'")).toEqual([
    'src/misc/a.ts:1: "misc" is no room (../law/types.ts)'
  ])
})

test('circles are found, of types as of running code', () => {
  const a = { path: 'src/law/a.ts', text: "import { b } from './b.ts'" }
  const knot = ['src/law/a.ts, src/law/b.ts']
  expect(circles([a, { path: 'src/law/b.ts', text: "import { a } from './a.ts'" }])).toEqual(knot)
  expect(circles([a, { path: 'src/law/b.ts', text: "import type { a } from './a.ts'" }])).toEqual(knot)
  expect(circles([a, { path: 'src/law/b.ts', text: '' }])).toEqual([])
})

test('a circle of many is one, whatever else hangs on it', () => {
  const file = (name: string, ...imports: string[]) => ({
    path: `src/law/${name}.ts`,
    text: imports.map(other => `import { x } from './${other}.ts'`).join('\n')
  })
  const files = [file('a', 'b', 'd'), file('b', 'c'), file('c', 'a'), file('d', 'e'), file('e'), file('f', 'a')]
  expect(circles(files)).toEqual(['src/law/a.ts, src/law/b.ts, src/law/c.ts'])
  expect(circles([file('a', 'a')])).toEqual(['src/law/a.ts'])
})

test('floors of the app know only those below', () => {
  const floors = (path: string, text: string) => brokenFloors([{ path, text }])
  expect(floors('src/app/views/check/a.tsx', "import { x } from '../../commands/case/log.ts'")).toEqual([])
  expect(floors('src/app/commands/case/a.ts', "import type { x } from '../../views/check/a.tsx'")).toEqual([
    'src/app/commands/case/a.ts:1: commands may not know views (../../views/check/a.tsx)'
  ])
  expect(floors('src/app/state/a.ts', "import { x } from '../App.tsx'")).toEqual([
    'src/app/state/a.ts:1: state may not know the roof (../App.tsx)'
  ])
  expect(floors('src/app/main.tsx', "import { x } from './shell/boot.ts'")).toEqual([])
  expect(floors('src/app/odd/a.ts', '')).toEqual(['src/app/odd/a.ts:1: "odd" is no floor of the app'])
})

test('one file of a room may be opened to another', () => {
  expect(broken('src/partition/a.ts', "import { OUTSIDE } from '../dataset/topology.ts'")).toEqual([])
  expect(broken('src/partition/a.ts', "import { x } from '../dataset/types.ts'")).toHaveLength(1)
})

test('wide folders are told, tests not counted', () => {
  const paths = Array.from({ length: 3 }, (_, i) => `src/law/${i}.ts`)
  expect(wideFolders(paths, 2)).toEqual(['src/law: 3 files'])
  expect(wideFolders([...paths.slice(1), 'src/law/1.test.ts'], 2)).toEqual([])
})

test('commands and stores know no React, commands use no hook, and the kit asks no store', () => {
  const found = (path: string, text: string) => brokenScreenless([{ path, text }])
  expect(found('src/app/commands/map/a.ts', "import { useEffect } from 'react'")).toHaveLength(1)
  expect(found('src/app/commands/map/a.ts', "import type { ReactNode } from 'react'")).toHaveLength(1)
  expect(found('src/app/state/a.ts', "import { Button } from 'react-aria-components'")).toHaveLength(1)
  expect(found('src/app/commands/map/a.ts', 'export const a = () => useCase(state => state.log)')).toEqual([
    'src/app/commands/map/a.ts:1: commands may not use a hook (useCase)'
  ])
  expect(found('src/app/commands/map/a.ts', 'export function useDraft() {}')).toHaveLength(1)
  expect(found('src/app/commands/map/a.ts', '// useDraft() draws it\nuseCase.getState()')).toEqual([])
  expect(found('src/app/kit/a.tsx', "import { useUi } from '../state/ui.ts'")).toHaveLength(1)
  expect(found('src/app/kit/a.tsx', "import type { Status } from '../state/selectors/case-title.ts'")).toEqual([])
  expect(found('src/app/views/check/a.tsx', "import { useUi } from '../../state/ui.ts'")).toEqual([])
})

test('rooms of the views may use each other one way only', () => {
  const uses = (from: string, to: string) => ({ path: `src/app/views/${from}/a.tsx`, text: `import '../${to}/a.tsx'` })
  expect(viewCircles([uses('check', 'terms'), uses('new-change', 'terms')])).toEqual([])
  expect(viewCircles([uses('check', 'terms'), uses('terms', 'check')])).toEqual([
    'src/app/views/check, src/app/views/terms'
  ])
})
