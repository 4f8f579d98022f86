/**
 * Addresses of a service that the installation has named. Nobody is asked before the user has said so where it stands who is:
 * that is remembered with the servers it was said of, and can be taken back.
 */
import '../../../i18n/base-map.ts'
import type { AddressSearch } from '../../../config/types.ts'
import { ask } from '../../../map/basemaps/ask.ts'
import { BaseMapFault } from '../../../map/basemaps/fault.ts'
import { MOST_BYTES, readAddresses } from '../../../search/addresses/answer.ts'
import type { Found } from '../../../search/worker/search-worker.ts'
import { keep, keptAs } from '../../state/remembered.ts'
import { hostsOf, loadConfig, notAllowed, othersAsked } from '../config/config.ts'

const TOLD = 'skel.addresses-told'
/** Letters before anything is asked. */
export const LEAST_LETTERS = 3
/** More is no address. */
const MOST_LETTERS = 200

export interface AddressSource {
  readonly search: AddressSearch
  /** As people know servers; none where the service is the page's own. */
  readonly hosts: readonly string[]
  /** Those that the page's policy does not let it ask. */
  readonly blocked: readonly string[]
}

/** null where the installation names none. */
export async function addressSource(): Promise<AddressSource | null> {
  const { config } = await loadConfig()
  const search = config.addressSearch
  if (!search) return null
  return { search, hosts: hostsOf(othersAsked(search)), blocked: hostsOf(notAllowed(search)) }
}

/** True where all that would be asked has been said yes to. */
export function mayAsk({ search, blocked }: AddressSource): boolean {
  const told = (keptAs(TOLD) ?? '').split(' ')
  return blocked.length === 0 && othersAsked(search).every(origin => told.includes(origin))
}

export const letAsk = ({ search }: AddressSource, yes: boolean): void =>
  keep(TOLD, yes ? othersAsked(search).join(' ') : '')

/** Rejects with a BaseMapFault, whose message says what is wrong, or as the signal says. */
export async function findAddresses(
  { search, hosts }: AddressSource,
  query: string,
  signal: AbortSignal
): Promise<readonly Found[]> {
  const words = query.trim().slice(0, MOST_LETTERS)
  const href = search.url.replaceAll('{query}', encodeURIComponent(words.replace(/\p{Surrogate}/gu, '')))
  const { bytes } = await ask(search, href, { limit: MOST_BYTES, signal })
  const found = readAddresses(new TextDecoder().decode(bytes), search.answer)
  if (!found) throw new BaseMapFault('search.address.unread', { host: hosts[0] ?? location.host })
  return found.map(({ text, point }) => ({
    kind: 'entry',
    match: 'name',
    entry: { kind: 'address', id: text, name: text, point, municipality: null, size: 0 }
  }))
}
