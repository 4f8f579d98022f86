import type { FeatureCollection } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { ownerName } from '../../../bundle/comparison/tables.ts'
import type { DifferingUnplaced, DifferingWay, LandDifference, LandDifferenceAnswer } from '../../../engine/api.ts'
import { s } from '../../../i18n/comparison.ts'
import { formatArea, formatHectares } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { Range } from '../../../law/types.ts'
import type { BBox } from '../../../map/api.ts'
import { ShowBox } from '../../actions/ShowBox.tsx'
import type { PairsOfLand } from '../../commands/scenarios/pairs-of-land.ts'
import type { ComparedScenario } from '../../commands/scenarios/run-comparison.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { residentsText } from '../../kit/format/figures.ts'
import { legendOf } from '../../kit/map-signs.ts'
import { Sample } from '../legend/LegendList.tsx'
import { useMapDraft } from '../preview/use-map-draft.ts'
import { PairFields, pairAtFirst } from './PairFields.tsx'
import { useNameOf } from './use-name-of.ts'

/** So many pieces of one way are listed one by one; the others are within the place of the whole. */
const LISTED = 20

type Answer =
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'failed'; readonly cause: string }
  | LandDifferenceAnswer

interface Props {
  readonly judged: readonly ComparedScenario[]
  readonly land: PairsOfLand
}

/** What land two of them, or one and the present, give to different municipalities: a list with its sum, and on the map. */
export function LandOnMap({ judged, land }: Props) {
  const [pair, setPair] = useState(() => pairAtFirst(judged, true))
  const [again, setAgain] = useState(0)
  const [first, second] = [pair.first, pair.second].map(id => judged.find(one => one.id === id) ?? null) as [
    ComparedScenario | null,
    ComparedScenario | null
  ]
  const [answer, setAnswer] = useState<Answer>({ kind: 'working', share: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks anew for what was stopped
  useEffect(() => {
    let left = false
    setAnswer({ kind: 'working', share: 0 })
    land
      .of(first, second, share => !left && setAnswer({ kind: 'working', share }))
      .then(
        found => !left && setAnswer(found),
        error => !left && setAnswer({ kind: 'failed', cause: causeOf(error) })
      )
    return () => {
      left = true
    }
  }, [land, pair, again])
  const nameAt = (one: ComparedScenario | null) => one?.name ?? t('compare.today')
  return (
    <div className="compare-land">
      <PairFields judged={judged} pair={pair} onChange={setPair} present />
      {answer.kind === 'working' ? (
        <div className="compare-state">
          <p role="status">{s('comparison.land.working')}</p>
          {answer.share > 0 ? (
            <button type="button" className="button button-outline button-small" onClick={() => land.stop()}>
              {s('comparison.stop')}
            </button>
          ) : null}
          <progress max={1} value={answer.share} aria-hidden="true" />
        </div>
      ) : null}
      {answer.kind === 'failed' ? (
        <div className="compare-state">
          <p role="alert">{s('comparison.land.failed', { cause: answer.cause })}</p>
          <button type="button" className="button button-outline button-small" onClick={() => setAgain(n => n + 1)}>
            {t('compare.again')}
          </button>
        </div>
      ) : null}
      {answer.kind === 'not-exact' ? <p role="alert">{s('comparison.land.not-exact')}</p> : null}
      {answer.kind === 'found' ? (
        <Found difference={answer.difference} first={nameAt(first)} second={nameAt(second)} />
      ) : null}
    </div>
  )
}

interface FoundProps {
  readonly difference: LandDifference
  readonly first: string
  readonly second: string
}

function Found({ difference, first, second }: FoundProps) {
  const nameOf = useNameOf()
  const { ways, unplaced, area, residents, stripsM2, names } = difference
  const land = useMemo(
    (): FeatureCollection => ({
      type: 'FeatureCollection',
      features: ways.flatMap(({ from, to, pieces }) =>
        pieces.map(({ rings }) => ({
          type: 'Feature' as const,
          geometry: { type: 'Polygon' as const, coordinates: rings.map(ring => ring.map(place => [...place])) },
          // Not `from` and `to`, which the map takes for who gives and receives.
          properties: { kind: 'differs', first: from, second: to }
        }))
      )
    }),
    [ways]
  )
  const all = useMemo(() => boxOf(ways.flatMap(({ pieces }) => pieces.map(({ box }) => box))), [ways])
  useMapDraft(land, all)
  if (ways.length + unplaced.length === 0)
    return (
      <>
        <p role="status">{s('comparison.land.none', { first, second })}</p>
        <Strips m2={stripsM2} />
      </>
    )
  const ends = ({ from, to }: DifferingWay | DifferingUnplaced): Ends => ({
    first: { name: first, owner: ownerName(names[from]?.first, from, nameOf) },
    second: { name: second, owner: ownerName(names[to]?.second, to, nameOf) }
  })
  return (
    <>
      <p role="status" className="compare-sum" data-testid="land-sum">
        {s('comparison.land.sum', {
          n: ways.length + unplaced.length,
          area: rangeWords(area),
          residents: residentsText(residents)
        })}
      </p>
      <p className="compare-sign">
        {legendOf(['differs']).map(entry => (
          <Sample key={entry.sign} entry={entry} />
        ))}
        {s('comparison.land.sign')}
      </p>
      <ul className="compare-ways" aria-label={s('comparison.land')}>
        {ways.map(way => (
          <Way key={`${way.from} ${way.to}`} way={way} ends={ends(way)} />
        ))}
        {unplaced.map(one => (
          <li key={`${one.from} ${one.to} unplaced`} data-testid="land-unplaced">
            <EndsWords ends={ends(one)} />
            <p>
              {rangeWords(one.area)}, {s('comparison.land.unplaced')}
            </p>
          </li>
        ))}
      </ul>
      <Strips m2={stripsM2} />
      <p className="hint">{s('comparison.land.about')}</p>
    </>
  )
}

interface Ends {
  readonly first: { readonly name: string; readonly owner: string }
  readonly second: { readonly name: string; readonly owner: string }
}

function EndsWords({ ends: { first, second } }: { readonly ends: Ends }) {
  return (
    <dl className="compare-ends">
      {[first, second].map(({ name, owner }, i) => (
        <div key={i === 0 ? 'first' : 'second'}>
          <dt>{name}</dt>
          <dd>{owner}</dd>
        </div>
      ))}
    </dl>
  )
}

function Way({ way, ends }: { readonly way: DifferingWay; readonly ends: Ends }) {
  const { area, residents, isCounted, pieces } = way
  const whole = boxOf(pieces.map(({ box }) => box))
  const words = s('comparison.land.way', { first: ends.first.owner, second: ends.second.owner })
  return (
    <li data-testid="land-way">
      <EndsWords ends={ends} />
      <p>
        {rangeWords(area)} · {residentsText(residents)}
        {isCounted ? '' : ` · ${s('comparison.land.estimated')}`}
      </p>
      <div className="form-buttons">
        <ShowBox label={s('comparison.land.show')} words={words} told={s('comparison.land.shown')} box={whole} small />
      </div>
      {pieces.length > 1 ? (
        <details>
          <summary>{s('comparison.land.pieces.of', { n: pieces.length })}</summary>
          <ul className="compare-pieces">
            {pieces.slice(0, LISTED).map(({ areaM2, box }, i) => (
              <li key={box.join()}>
                <ShowBox
                  small
                  told={s('comparison.land.shown')}
                  label={s('comparison.land.piece', { n: i + 1, area: formatArea(areaM2) })}
                  words={words}
                  box={[...box]}
                />
              </li>
            ))}
          </ul>
          {pieces.length > LISTED ? <p className="hint">{s('comparison.land.pieces.most', { n: LISTED })}</p> : null}
        </details>
      ) : null}
    </li>
  )
}

function Strips({ m2 }: { readonly m2: number }) {
  return m2 > 0 ? <p className="hint">{s('comparison.land.strips', { area: formatArea(m2) })}</p> : null
}

/** "12,34 ha", or "12,34 ha (12,03–12,65 ha)". */
function rangeWords({ low, best, high }: Range): string {
  const [least, area, most] = [low, best, high].map(formatHectares) as [string, string, string]
  return low === high ? area : s('comparison.land.range', { area, low: least, high: most })
}

function boxOf(boxes: readonly (readonly [number, number, number, number])[]): BBox | null {
  const [one, ...others] = boxes
  if (!one) return null
  return others.reduce<BBox>(
    ([w, s, e, n], box) => [Math.min(w, box[0]), Math.min(s, box[1]), Math.max(e, box[2]), Math.max(n, box[3])],
    [...one]
  )
}
