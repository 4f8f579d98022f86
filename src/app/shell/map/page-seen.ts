/** Without a graphics card the browser paints nothing while WebGL compiles its programs: what there is to see goes first. */

/** A page in the background is not painted, and not every browser tells. */
const PATIENCE_MS = 4000

/** Resolves when the page has been painted for the first time. */
export function pageSeen(): Promise<void> {
  return new Promise(resolve => {
    if (document.visibilityState === 'hidden' || !PerformanceObserver.supportedEntryTypes.includes('paint')) resolve()
    new PerformanceObserver((_, observer) => {
      observer.disconnect()
      resolve()
    }).observe({ type: 'paint', buffered: true })
    setTimeout(resolve, PATIENCE_MS)
  })
}
