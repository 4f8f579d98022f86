import type { MadeSet } from '../../../boundaries/worker/wire.ts'
import { b, text } from '../../../i18n/boundaries.ts'
import { formatDifference, formatHectares } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'

/** The municipalities that differ most from the dataset that was built on. */
const MOST = 10
const MEGA = 1024 * 1024

/** What a new dataset is, what was found and healed, and where it differs. */
export function MadeReport({ made: { manifest, told, areas, bytes } }: { readonly made: MadeSet }) {
  const differing = areas
    .filter(({ m2, baseM2 }) => baseM2 === null || Math.abs(m2 - baseM2) >= 1)
    .toSorted((p, q) => Math.abs(q.m2 - (q.baseM2 ?? 0)) - Math.abs(p.m2 - (p.baseM2 ?? 0)))
    .slice(0, MOST)
  const faults = manifest.sources[0]?.knownFaults ?? []
  return (
    <section data-testid="made">
      <p role="status">
        {b('own.made', { id: manifest.id, megabytes: Math.ceil(bytes / MEGA) })}
        <br />
        <span className="fingerprint">{t('sources.fingerprint', { sha256: manifest.sha256 })}</span>
      </p>
      <p>
        {t('sources.accuracy', { metres: { metres: manifest.accuracyM } })} {manifest.accuracyNote}
      </p>
      <ul>
        {(told.length > 0 ? told.map(text) : faults).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {differing.length > 0 ? (
        <div className="table-scroll">
          <table className="table">
            <caption>{b('own.differing', { n: differing.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{b('own.municipality')}</th>
                <th scope="col" className="number">
                  {b('own.before')}
                </th>
                <th scope="col" className="number">
                  {b('own.after')}
                </th>
                <th scope="col" className="number">
                  {b('rebase.difference')}
                </th>
              </tr>
            </thead>
            <tbody>
              {differing.map(({ code, name, m2, baseM2 }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td className="number">{baseM2 === null ? '–' : formatHectares(baseM2)}</td>
                  <td className="number">{formatHectares(m2)}</td>
                  <td className="number">{formatDifference(m2 - (baseM2 ?? 0))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  )
}
