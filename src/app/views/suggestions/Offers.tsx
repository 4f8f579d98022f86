import { useState } from 'react'
import type { CaseState, RegionOffer } from '../../../engine/api.ts'
import { t } from '../../../i18n/index.ts'
import { wholePersons } from '../../../law/figures.ts'
import { AREA_LIMIT_M2, RESIDENT_LIMIT } from '../../../law/limits.ts'
import { edit } from '../../commands/case/log.ts'
import { newId } from '../../commands/case/new-id.ts'
import { isCalculating, presentProposal, useCase } from '../../state/case.ts'
import { caseTitle } from '../../state/selectors/case-title.ts'
import { names } from '../../state/selectors/display-names.ts'
import { casesIn, type ShownCase } from '../../state/selectors/proposal-cases.ts'
import { useTool } from '../../state/tool.ts'
import { showDialog } from '../../state/ui.ts'
import { useJoined } from '../preview/use-joined.ts'
import { useMapDraft } from '../preview/use-map-draft.ts'
import { OddParts } from './OddParts.tsx'

/** Suggestions below the list of changes. Nothing is added without the user. */
export function Offers() {
  const calculating = useCase(isCalculating)
  const drawing = useTool(state => state.drawing !== null)
  if (calculating || drawing) return null
  return (
    <>
      <RegionOffers />
      <TrimOffers />
      <OddParts />
    </>
  )
}

/** § 1, stk. 3: the region change that keeps every municipality in one region. */
function RegionOffers() {
  const offers = useCase(state => state.outcome?.regionOffer) ?? []
  return offers.map(offer => <RegionOfferBox key={offer.region} offer={offer} />)
}

/** While its button is hovered or focused the map previews the region change, without being moved. */
function RegionOfferBox({ offer }: { readonly offer: RegionOffer }) {
  const { municipalities, region } = offer
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const { joined } = useJoined(pointed || focused ? { kind: 'to-region', municipalities, region } : null, undefined)
  useMapDraft(joined?.land ?? null, null)
  return (
    <div className="offer" data-testid="region-offer">
      <p>
        {t('offer.region', {
          names: { names: offer.municipalities.map(names.municipality) },
          n: offer.municipalities.length,
          region: names.region(offer.region)
        })}
      </p>
      <button
        type="button"
        className="button button-outline button-small"
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onClick={() => edit({ kind: 'add-change', change: { ...offer, id: newId() } })}
      >
        {t('offer.region.add')}
      </button>
    </div>
  )
}

/** If the transfers of a case exceed § 2, stk. 2: by how much, and a button to find a smaller area. */
function TrimOffers() {
  const outcome = useCase(state => state.outcome)
  if (!outcome) return null
  return casesIn(outcome).map(one => <TrimOffer key={one.number} one={one} outcome={outcome} />)
}

function TrimOffer({ one, outcome }: { readonly one: ShownCase; readonly outcome: CaseState }) {
  const changes = useCase(presentProposal)?.changes ?? []
  const { findings, measures } = one
  const verdictOf = (rule: string) => findings.find(finding => finding.rule === rule)?.verdict
  const area = verdictOf('minor-change.area')
  const residents = verdictOf('minor-change.residents')
  const open = (verdict: string | undefined) => verdict === 'not-met' || verdict === 'undetermined'
  // An estimate of few people needs a count, not less land.
  const over = open(area) || (open(residents) && measures.residents.best > RESIDENT_LIMIT)
  // A merger or a new municipality is no border change, whatever its size.
  if (!over || verdictOf('minor-change.border') === 'not-met') return null
  const drawn = changes
    .map((change, index) => ({ change, number: index + 1 }))
    .filter(({ change }) => change.type === 'transfer-area' && !change.off && one.changes.includes(change.id))
    .filter(({ change }) => outcome.changes.some(({ id, problem }) => id === change.id && !problem))
  if (drawn.length === 0) return null
  const overM2 = measures.area.best - AREA_LIMIT_M2
  const overPersons = wholePersons(measures.residents).low - RESIDENT_LIMIT
  return (
    <div className="offer" data-testid="trim-offer">
      {one.number === null ? null : (
        <p>
          <strong>{caseTitle(one)}</strong>
        </p>
      )}
      <p>
        {t('offer.trim', {
          area: overM2 > 0 ? { m2: overM2 } : 'none',
          persons: Math.max(0, overPersons)
        })}
      </p>
      {drawn.map(({ change, number }) => (
        <button
          key={change.id}
          type="button"
          className="button button-outline button-small"
          onClick={() => showDialog({ kind: 'trim', changeId: change.id })}
        >
          {drawn.length > 1 || one.number !== null ? t('offer.trim.of', { n: number }) : t('offer.trim.show')}
        </button>
      ))}
    </div>
  )
}
