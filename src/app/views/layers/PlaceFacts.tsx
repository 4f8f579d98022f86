import { useEffect, useState } from 'react'
import { l } from '../../../i18n/layers.ts'
import { type FeatureFound, featuresAtPlace } from '../../commands/layers/attributes.ts'
import type { CaseDialog } from '../../state/case-dialog.ts'
import { getMap } from '../../state/services.ts'

export type PointedPlace = NonNullable<Extract<CaseDialog, { kind: 'layers' }>['place']>

/** What the layers in sight have at a place that was pointed at, or in the middle of the map. */
export function PlaceFacts({ place }: { readonly place: PointedPlace | null }) {
  const [asked, setAsked] = useState(place)
  const [found, setFound] = useState<readonly FeatureFound[] | null>(null)
  useEffect(() => {
    if (!asked) return
    let current = true
    featuresAtPlace(asked.at, asked.reachM).then(
      features => current && setFound(features),
      () => current && setFound([])
    )
    return () => {
      current = false
    }
  }, [asked])
  return (
    <section className="place-facts" data-testid="place-facts">
      <h3>{l('layers.place')}</h3>
      {place ? null : (
        <>
          <p className="hint">{l('layers.place.hint')}</p>
          <p>
            <button
              type="button"
              className="button button-outline button-small"
              onClick={() => setAsked(getMap()?.pointedAt() ?? null)}
            >
              {l('layers.place.middle')}
            </button>
          </p>
        </>
      )}
      <div role="status">{found?.length === 0 ? l('layers.place.none') : null}</div>
      {found?.map(({ layer, attributes }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two features may be alike in everything.
        <table className="table" key={i}>
          <caption>{layer}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{l('layers.place.field')}</th>
              <th scope="col">{l('layers.place.value')}</th>
            </tr>
          </thead>
          <tbody>
            {attributes.length === 0 ? (
              <tr>
                <td colSpan={2}>{l('layers.place.unnamed')}</td>
              </tr>
            ) : null}
            {attributes.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}
