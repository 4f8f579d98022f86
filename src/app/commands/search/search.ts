/** The search of the open dataset, as the proposal leaves it. The index is made when somebody first searches. */
import type { Register } from '../../../dataset/types.ts'
import type { Entry } from '../../../search/entries.ts'
import { type SearchClient, searchClient } from '../../../search/worker/client.ts'
import type { Found } from '../../../search/worker/search-worker.ts'
import { useCase } from '../../state/case.ts'
import type { MunicipalityAfter } from '../../state/selectors/division-after.ts'
import { getServices } from '../../state/services.ts'

const MOST = 8

interface Opened {
  readonly register: Register
  readonly client: SearchClient
  readonly ready: Promise<void>
  division: readonly MunicipalityAfter[] | null
}

let opened: Opened | null = null

/** Best first. Rejects where the search can't be had; the next question tries anew. */
export async function findPlaces(query: string, division: readonly MunicipalityAfter[]): Promise<readonly Found[]> {
  const register = useCase.getState().opened?.register
  if (!register) return []
  const mine = openFor(register)
  try {
    await mine.ready
    if (mine.division !== division) {
      mine.division = division
      await mine.client.replace(division.map(entryOf), ['municipality', 'abolished'])
    }
    return await mine.client.find(query, MOST)
  } catch (error) {
    mine.client.end()
    if (opened === mine) opened = null
    throw error
  }
}

function openFor(register: Register): Opened {
  if (opened?.register === register) return opened
  opened?.client.end()
  const { dataUrl } = getServices()
  const client = searchClient()
  const ready = client.open(register, {
    places: [new URL('places.json', dataUrl).href, new URL('map/near-places.json', document.baseURI).href],
    pollingDistricts: new URL('polling-districts.json', dataUrl).href
  })
  opened = { register, client, ready, division: null }
  return opened
}

/** Found by its name after the changes and by that of today. */
function entryOf({ code, name, today, goesTo, record, label, after }: MunicipalityAfter): Entry {
  return {
    kind: goesTo ? 'abolished' : 'municipality',
    id: code,
    name,
    ...(today !== null && today !== name ? { aliases: [today] } : {}),
    codes: [code],
    point: label,
    municipality: code,
    size: after?.residents ?? record.residents?.count ?? 0
  }
}
