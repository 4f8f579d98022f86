import { expect, test } from 'vitest'
import type { LonLat } from '../../engine/api.ts'
import type { Ring } from './rings.ts'
import { Tracing } from './tracing.ts'

const A: LonLat = [12, 55]
const place = (i: number): LonLat => [12 + i, 55]
const settle = () => new Promise(resolve => setTimeout(resolve))

function asked() {
  const open: { to: LonLat; answer: (way: Ring | null) => void; fail: (error: Error) => void }[] = []
  const tracing = new Tracing((_, to) => new Promise((answer, fail) => open.push({ to, answer, fail })))
  return { open, tracing }
}

test('a moving pointer asks one at a time, and only the newest place is answered', async () => {
  const { open, tracing } = asked()
  const heard: (Ring | null)[] = []
  for (const i of [1, 2, 3]) tracing.follow(A, place(i), way => heard.push(way))
  expect(open.map(({ to }) => to)).toEqual([place(1)])
  open[0]?.answer([A, place(1)])
  await settle()
  expect(open.map(({ to }) => to)).toEqual([place(1), place(3)])
  open[1]?.answer([A, place(3)])
  await settle()
  expect(heard).toEqual([[A, place(3)]])
})

test('a known way is not asked for again, until it is forgotten', async () => {
  const { open, tracing } = asked()
  const first = tracing.settle(A, place(1))
  open[0]?.answer([A, place(1)])
  await first
  expect(await tracing.settle(A, place(1))).toEqual([A, place(1)])
  expect(open).toHaveLength(1)
  tracing.forget()
  expect(tracing.known(A, place(1))).toBeUndefined()
})

test('that an engine fails is not that no line leads there, and what was forgotten is not heard', async () => {
  const { open, tracing } = asked()
  const heard: (Ring | null)[] = []
  tracing.follow(A, place(1), way => heard.push(way))
  tracing.forget()
  open[0]?.answer([A])
  await settle()
  expect(heard).toEqual([])
  const failing = tracing.settle(A, place(2))
  open[1]?.fail(new Error('gone'))
  expect(await failing).toBeUndefined()
})
