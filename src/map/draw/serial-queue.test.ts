import { expect, test } from 'vitest'
import { Turns } from './serial-queue.ts'

test('with nothing waiting an action runs at once; behind a waiting one it keeps its turn', async () => {
  const turns = new Turns()
  const order: string[] = []
  turns.take(() => void order.push('at once'))
  expect(order).toEqual(['at once'])
  let answer: () => void = () => undefined
  turns.take(() => new Promise<void>(resolve => (answer = resolve)).then(() => void order.push('click')))
  turns.take(() => void order.push('Enter'))
  expect(order).toEqual(['at once'])
  answer()
  await new Promise(resolve => setTimeout(resolve))
  expect(order).toEqual(['at once', 'click', 'Enter'])
  turns.take(() => void order.push('at once again'))
  expect(order.at(-1)).toBe('at once again')
})

test('an action that fails lets the next one run', async () => {
  const turns = new Turns()
  const order: string[] = []
  turns.take(() => Promise.reject(new Error('no answer')))
  turns.take(() => void order.push('next'))
  await new Promise(resolve => setTimeout(resolve))
  expect(order).toEqual(['next'])
})
