/** The search of the open dataset, as the proposal leaves it. The index is made when somebody first searches. */
import type { Register } from '../../../dataset/types.ts'
import { type SearchClient, searchClient } from '../../../search/worker/client.ts'
import type { Found } from '../../../search/worker/search-worker.ts'
import { useCase } from '../../state/case.ts'
import { presentCooperations } from '../../state/selectors/cooperations.ts'
import type { MunicipalityAfter } from '../../state/selectors/division-after.ts'
import { getServices } from '../../state/services.ts'
import { type OwnLayer, useUnits } from '../../state/units.ts'
import { cooperationEntries, municipalityEntry, ownEntries } from './entries.ts'

const MOST = 8

interface Opened {
  readonly register: Register
  readonly client: SearchClient
  readonly ready: Promise<void>
  /** What the index has of each, so that only what is another is given anew. */
  division: readonly MunicipalityAfter[] | null
  cooperations: string | null
  own: OwnLayer | null
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
      await mine.client.replace(division.map(municipalityEntry), ['municipality', 'abolished'])
      // Cooperations are called by their members.
      mine.cooperations = null
    }
    const cooperations = presentCooperations()
    const key = JSON.stringify(cooperations.map(({ id, members }) => [id, members]))
    if (mine.cooperations !== key) {
      mine.cooperations = key
      await mine.client.replace(cooperationEntries(cooperations, division), ['cooperation'])
    }
    const { own } = useUnits.getState()
    if (mine.own !== own) {
      mine.own = own
      await mine.client.replace(own ? ownEntries(own) : [], ['own', 'parcel'])
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
  opened = { register, client, ready, division: null, cooperations: null, own: null }
  return opened
}
