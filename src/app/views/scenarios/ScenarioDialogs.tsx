import { Compare } from './Compare.tsx'
import { Scenarios } from './Scenarios.tsx'

/** The dialogs about scenarios, fetched when the first of them is opened. */
export function ScenarioDialogs({ kind }: { readonly kind: 'scenarios' | 'compare-scenarios' }) {
  return kind === 'scenarios' ? <Scenarios /> : <Compare />
}
