/**
 * Ask often, compute once at a time, answer in order: while one question is being worked on only the newest of those
 * asked meanwhile is kept. A pointer that moves 120 times a second never builds a queue.
 */
export interface NewestOnly<Question> {
  ask(question: Question): void
  /** Forgets what waits. */
  forgetWaiting(): void
  /** Forgets what waits and ignores what is on its way. */
  cancel(): void
}

export function newestOnly<Question, Answer>(options: {
  readonly work: (question: Question) => Promise<Answer>
  readonly deliver: (answer: Answer, question: Question) => void
  readonly fail: (error: unknown, question: Question) => void
}): NewestOnly<Question> {
  let waiting: { readonly question: Question } | null = null
  let busy = false
  let era = 0

  async function drain(): Promise<void> {
    busy = true
    while (waiting) {
      const { question } = waiting
      waiting = null
      const askedIn = era
      try {
        const answer = await options.work(question)
        if (askedIn === era) options.deliver(answer, question)
      } catch (error) {
        if (askedIn === era) options.fail(error, question)
      }
    }
    busy = false
  }

  return {
    ask(question) {
      waiting = { question }
      if (!busy) void drain()
    },
    forgetWaiting() {
      waiting = null
    },
    cancel() {
      waiting = null
      era++
    }
  }
}
