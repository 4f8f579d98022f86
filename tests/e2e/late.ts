/** A page on which answers take their time, for finding tests (and places in the app) that count on an answer already being there. */
import type { Page } from '@playwright/test'

/** Milliseconds, of `SKEL_E2E_LATE`: 0 is as it comes. */
const LATE_MS = Number(process.env.SKEL_E2E_LATE ?? 0)

/** The app's workers and the network answer this page as many milliseconds later as `SKEL_E2E_LATE` says, in the same order. */
export async function answersLate(page: Page): Promise<void> {
  if (LATE_MS > 0) await page.addInitScript(answerLate, LATE_MS)
}

function answerLate(ms: number): void {
  const later = () => new Promise(resolve => setTimeout(resolve, ms))
  const fetched = window.fetch
  window.fetch = async (...asked) => {
    const answer = await fetched(...asked)
    await later()
    return answer
  }
  window.Worker = class extends Worker {
    constructor(script: string | URL, options?: WorkerOptions) {
      super(script, options)
      // MapLibre's own workers answer as ever: nobody waits for a single one of their answers.
      if (!options?.name?.startsWith('skel')) return
      this.addEventListener('message', event => {
        if (!event.isTrusted) return
        event.stopImmediatePropagation()
        const { data, ports } = event
        later().then(() => this.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] })))
      })
    }
  }
}
