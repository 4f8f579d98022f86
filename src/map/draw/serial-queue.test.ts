import { expect, test } from 'vitest'
import { SerialQueue } from './serial-queue.ts'

test('with nothing waiting an action runs at once; behind a waiting one it keeps its turn', async () => {
  const queue = new SerialQueue()
  const order: string[] = []
  queue.run(() => void order.push('at once'))
  expect(order).toEqual(['at once'])
  let answer: () => void = () => undefined
  queue.run(() => new Promise<void>(resolve => (answer = resolve)).then(() => void order.push('click')))
  queue.run(() => void order.push('Enter'))
  expect(order).toEqual(['at once'])
  answer()
  await new Promise(resolve => setTimeout(resolve))
  expect(order).toEqual(['at once', 'click', 'Enter'])
  queue.run(() => void order.push('at once again'))
  expect(order.at(-1)).toBe('at once again')
})

test('an action that fails lets the next one run', async () => {
  const queue = new SerialQueue()
  const order: string[] = []
  queue.run(() => Promise.reject(new Error('no answer')))
  queue.run(() => void order.push('next'))
  await new Promise(resolve => setTimeout(resolve))
  expect(order).toEqual(['next'])
})
