import { useSpeech } from '../state/announcer.ts'
import { useVerdictNews } from './verdict-news.ts'

/** Visually hidden live region for screen readers. */
export function LiveRegion() {
  const words = useSpeech(state => state.words)
  useVerdictNews()
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="live">
      {words}
    </div>
  )
}
