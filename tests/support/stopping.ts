/** Pressing Stop in the app at a chosen moment. These run in the page, so that nothing between test and browser adds to the times. */

/** Open a file, as if it were dropped on the window. */
export const dropFile = (content: string) => {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([content], 'sag.json', { type: 'application/json' }))
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}

/** What is said of the first change, once its figures are worked out. */
export const figures = async () => {
  for (;;) {
    const told = document.querySelector('[data-testid="change"]')?.textContent ?? ''
    if (/ ha\b/.test(told) && document.querySelector('#case[aria-busy="false"]')) return told
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/**
 * Press Stop when so many milliseconds and so much of the work (0–1) are past, or as soon as it is offered after that.
 * `toldMs`: until the app said that it had stopped. null where the work was done before.
 */
export const pressStop = async ({ afterMs = 0, share = 0 }: { afterMs?: number; share?: number }) => {
  const begun = performance.now()
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 5))
    const isDone = document.querySelector('#case[aria-busy="false"]') !== null
    if (isDone && performance.now() - begun > 300) return null
    const work = document.querySelector('[data-testid="long-work"]')
    const done = (work?.querySelector('progress')?.value ?? 0) / 100
    if (!work || performance.now() - begun < afterMs || done < share) continue
    const pressed = performance.now()
    work.querySelector('button')?.click()
    while (!/Beregningen er stoppet/.test(document.querySelector('.banners')?.textContent ?? '')) {
      await new Promise(resolve => setTimeout(resolve, 5))
      // It had come to its end in the moment of the press.
      const isShown =
        document.querySelector('#case[aria-busy="false"]') && !document.querySelector('[data-testid="long-work"]')
      if (isShown) break
    }
    return { pressed, share: done, toldMs: performance.now() - pressed }
  }
}

/** Take the opened file back. Resolves with the milliseconds since `pressed` when the case before has its figures again. */
export const takeBack = async ({ pressed, wanted }: { pressed: number; wanted: string }) => {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')]
  buttons.find(button => button.textContent?.trim().startsWith('Fortryd') && !button.disabled)?.click()
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 5))
    if (performance.now() - pressed > 60_000) throw new Error('the former case did not come back')
    const told = document.querySelector('[data-testid="change"]')?.textContent
    const isFree = document.querySelector('#case[aria-busy="false"]') !== null
    const stopped = /Beregningen er stoppet/.test(document.querySelector('.banners')?.textContent ?? '')
    if (isFree && !stopped && told === wanted) return performance.now() - pressed
  }
}
