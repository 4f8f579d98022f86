/** Answers of workers and of the network that come late, for finding out what the app, or a test, takes for granted until then. */
import type { Page } from '@playwright/test'

/** Milliseconds, of `SKEL_E2E_LATE`: all answers on all pages come as much later, in the same order. */
const LATE_MS = Number(process.env.SKEL_E2E_LATE ?? 0)

interface Held {
  /** Resolves when answers are let go. */
  held?: Promise<void>
  letGo?: () => void
}

/** Before the page starts. */
export const answersLate = (page: Page): Promise<unknown> => page.addInitScript(answerLate, LATE_MS)

/** While `act` runs no answer reaches the page. */
export async function withoutAnswers(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const answers = window as Held
    answers.held = new Promise(resolve => {
      answers.letGo = resolve
    })
  })
  try {
    await act()
  } finally {
    await page.evaluate(() => {
      const answers = window as Held
      answers.letGo?.()
      delete answers.held
    })
  }
}

function answerLate(ms: number): void {
  const answers = window as Held
  const isLate = () => ms > 0 || answers.held !== undefined
  const later = () => Promise.all([answers.held, new Promise(resolve => setTimeout(resolve, ms))])
  const fetched = window.fetch
  window.fetch = async (...asked) => {
    const answer = await fetched(...asked)
    if (isLate()) await later()
    return answer
  }
  window.Worker = class extends Worker {
    constructor(script: string | URL, options?: WorkerOptions) {
      super(script, options)
      // MapLibre's own workers answer as ever: nobody waits for a single one of their answers.
      if (!options?.name?.startsWith('skel')) return
      this.addEventListener('message', event => {
        if (!event.isTrusted || !isLate()) return
        event.stopImmediatePropagation()
        const { data, ports } = event
        later().then(() => this.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] })))
      })
    }
  }
}
