import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Topic } from './announcer.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  vi.resetModules()
})
afterEach(() => vi.useRealTimers())

const heard = async () => {
  const { say, useSpeech } = await import('./announcer.ts')
  const words: string[] = []
  useSpeech.subscribe(state => words.push(state.words))
  return { say: (word: string, topic?: Topic) => say({ id: word }, topic), words }
}

test('news close together are said in one breath', async () => {
  const { say, words } = await heard()
  say('a')
  vi.advanceTimersByTime(1)
  say('b')
  say('c')
  vi.advanceTimersByTime(2000)
  expect(words).toEqual(['a', 'b c'])
})

test('newer state of the same thing replaces what waits', async () => {
  const { say, words } = await heard()
  say('start')
  vi.advanceTimersByTime(1)
  say('saved')
  for (const n of ['1', '2', '3']) say(n, 'map')
  vi.advanceTimersByTime(2000)
  expect(words).toEqual(['start', 'saved 3'])
})

test('the same words again are heard again', async () => {
  const { say, words } = await heard()
  say('a')
  vi.advanceTimersByTime(1000)
  say('a')
  vi.advanceTimersByTime(1000)
  expect(words[0]).toBe('a')
  expect(words[1]).not.toBe('a')
  expect(words[1]?.trim()).toBe('a')
})
