/**
 * The page is painted before the app begins, and the app comes in parts, each a task of its own: the browser can paint and
 * answer in between. All of them are loaded from the start (geo/picture/plugin.ts names them in the page).
 */
import './styles/index.css'

/** A page in the background is never painted. */
const PATIENCE_MS = 300

const parts: readonly (() => unknown)[] = [
  // React Aria asks this while it is loaded, and whoever asks first waits for the browser's tables of languages.
  () => Intl.DateTimeFormat.supportedLocalesOf(['da-DK']),
  () => import('../i18n/index.ts'),
  () => import('react-dom/client'),
  () => import('./main.tsx')
]

async function start(): Promise<void> {
  await Promise.race([painted(), pause(PATIENCE_MS)])
  for (const part of parts) {
    await part()
    await pause(0)
  }
}

function painted(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

void start()
