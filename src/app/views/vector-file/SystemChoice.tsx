import { useState } from 'react'
import { v } from '../../../i18n/vector.ts'
import { SelectField } from '../../kit/form/Fields.tsx'

const SYSTEMS = ['EPSG:25832', 'EPSG:25833', 'EPSG:3035', 'EPSG:4326', 'EPSG:3857']

/** The coordinate system of a file that does not say: chosen, and the file read again. */
export function SystemChoice({ onChosen }: { readonly onChosen: (system: string) => void }) {
  const [system, setSystem] = useState<string | undefined>(undefined)
  return (
    <>
      <SelectField
        label={v('vector.system')}
        value={system}
        none={v('vector.system.none')}
        options={SYSTEMS.map(value => ({ value, label: value }))}
        onChange={setSystem}
      />
      <p>
        <button
          type="button"
          className="button button-outline"
          disabled={system === undefined}
          onClick={() => system && onChosen(system)}
        >
          {v('vector.read-with-system')}
        </button>
      </p>
    </>
  )
}
