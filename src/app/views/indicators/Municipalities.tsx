import { ActionButton } from '../../actions/ActionButton.tsx'
import { Cooperations } from '../cooperations/Cooperations.tsx'
import { IslandsSection } from '../islands/IslandsSection.tsx'
import { IndicatorBars } from './IndicatorBars.tsx'

/** The municipalities of the case: what § 1, stk. 2, looks at, islands, and binding cooperations. */
export function Municipalities() {
  return (
    <div className="municipalities">
      <IndicatorBars />
      <IslandsSection />
      <Cooperations />
      <p>
        <ActionButton id="division-table" className="button button-outline" />
      </p>
    </div>
  )
}
