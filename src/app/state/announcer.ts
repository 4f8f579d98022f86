/**
 * The polite live region: what a screen reader should hear without moving. Fast news (points while drawing) replace
 * each other, so that a listener hears the newest and not the queue.
 */
import { create } from 'zustand'
import { text } from '../../i18n/index.ts'
import type { Message } from '../../i18n/message.ts'

export const useSpeech = create<{ readonly words: string }>()(() => ({ words: '' }))

/** What a message is about: a newer message of the same kind replaces the one that waits. */
export type Topic = 'map' | 'verdict' | 'event'

const APART_MS = 900
let timer: ReturnType<typeof setTimeout> | undefined
let waiting: { readonly topic: Topic; readonly words: string }[] = []
let lastAt = Number.NEGATIVE_INFINITY

/** Say a message soon; events never replace each other. */
export function say(message: Message, topic: Topic = 'event'): void {
  sayWords(text(message), topic)
}

/** As `say`, for words that are already in the user's language. */
export function sayWords(words: string, topic: Topic = 'event'): void {
  if (topic !== 'event') waiting = waiting.filter(item => item.topic !== topic)
  waiting.push({ topic, words })
  if (timer === undefined) timer = setTimeout(speak, Math.max(0, lastAt + APART_MS - performance.now()))
}

function speak(): void {
  timer = undefined
  const words = waiting.map(item => item.words).join(' ')
  waiting = []
  lastAt = performance.now()
  // The same words twice are no change to a live region; a no-break space makes them one.
  useSpeech.setState(before => ({ words: before.words === words ? `${words}\u00a0` : words }))
}
