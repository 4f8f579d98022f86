import { useEffect } from 'react'
import { l } from '../../../i18n/layers.ts'
import { pickFiles } from '../../commands/files/pick-file.ts'
import { addAgain, addLayers, stopReading } from '../../commands/layers/add.ts'
import { fetchConfigured, offerConfigured } from '../../commands/layers/configured.ts'
import { LAYER_FILES } from '../../commands/layers/file-types.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { type LayerReading, useLayers } from '../../state/layers.ts'
import { FileReading } from '../vector-file/FileReading.tsx'
import { FileRefusal } from '../vector-file/FileRefusal.tsx'
import { SystemChoice } from '../vector-file/SystemChoice.tsx'
import { LayerItem } from './LayerItem.tsx'
import { PlaceFacts, type PointedPlace } from './PlaceFacts.tsx'
import './layers.css'

/** Reference layers: those there are, how each is shown, and what they have at a place. */
export function Layers({ place }: { readonly place: PointedPlace | null }) {
  const layers = useLayers(state => state.layers)
  const fault = useLayers(state => state.keepFault)
  return (
    <Dialog heading={l('layers.heading')}>
      <div className="form">
        {place ? <PlaceFacts place={place} /> : <p className="hint">{l('layers.intro')}</p>}
        {layers.length > 0 ? (
          <ul className="layer-list" aria-label={l('layers.list')} data-testid="layers">
            {layers.map((layer, i) => (
              <LayerItem key={layer.id} layer={layer} isFirst={i === 0} isLast={i === layers.length - 1} />
            ))}
          </ul>
        ) : (
          <p>{l('layers.none')}</p>
        )}
        {fault === null ? null : (
          <p className="field-error" role="alert">
            {l('layers.keep.failed', { cause: fault })}
          </p>
        )}
        <Readings />
        <Offered />
        <p>
          <button
            type="button"
            className="button button-outline"
            onClick={() => pickFiles(LAYER_FILES, files => void addLayers(files))}
          >
            {l('layers.add')}
          </button>
        </p>
        <p className="hint">{l('layers.add.hint')}</p>
        {layers.length > 0 && !place ? <PlaceFacts place={null} /> : null}
      </div>
    </Dialog>
  )
}

/** What the installation names and nobody has asked for yet. */
function Offered() {
  const offered = useLayers(state => state.offered)
  useEffect(() => void offerConfigured(), [])
  if (offered.length === 0) return null
  return (
    <section data-testid="layers-offered">
      <h3>{l('layers.offered')}</h3>
      <ul className="layer-list">
        {offered.map(({ id, name, host }) => (
          <li key={id} className="layer-item">
            <strong>{name}</strong>
            <span className="hint">{host === null ? l('layers.offered.own') : l('layers.offered.from', { host })}</span>
            <p>
              <button
                type="button"
                className="button button-outline button-small"
                onClick={() => void fetchConfigured(id)}
              >
                {l('layers.fetch', { name })}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How it goes, or went, with the files that were added last. */
function Readings() {
  const readings = useLayers(state => state.readings)
  return readings.map(reading => <Reading key={reading.id} reading={reading} />)
}

function Reading({ reading }: { readonly reading: LayerReading }) {
  const { id, file } = reading
  switch (reading.kind) {
    case 'waiting':
      return <FileReading file={file} share={0} onStop={() => stopReading(id)} />
    case 'reading':
      return <FileReading file={file} share={reading.share} onStop={() => stopReading(id)} />
    case 'stopped':
      return <p role="status">{l('layers.stopped', { file })}</p>
    case 'failed':
      return (
        <p className="field-error" role="alert">
          {file}: {l('vector.failed', { cause: reading.cause })}
        </p>
      )
    case 'refused':
      return (
        <>
          <FileRefusal {...reading} />
          {reading.message.id === 'vector.no-crs' ? <SystemChoice onChosen={system => addAgain(id, system)} /> : null}
        </>
      )
    case 'read':
      return <p role="status">{l('layers.added', { n: reading.n, file })}</p>
  }
}
