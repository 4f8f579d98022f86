/**
 * Chooses the base map under the division. Nothing is asked of a server that the user has not been told of: a choice is told
 * where it is made, and remembered with the servers it was made for.
 */
import '../../../i18n/base-map.ts'
import type { BaseMap, BaseMapRole } from '../../../config/types.ts'
import { text } from '../../../i18n/index.ts'
import type { Message } from '../../../i18n/message.ts'
import type { BaseMapNews } from '../../../map/api.ts'
import { say } from '../../state/announcer.ts'
import { type BaseMapChoice, NO_BASE_MAP, useBaseMap } from '../../state/base-map.ts'
import { keep, keptAs } from '../../state/remembered.ts'
import { getMap } from '../../state/services.ts'
import { showDialog, useUi } from '../../state/ui.ts'
import { hostsOf, loadConfig, notAllowed, othersAsked } from '../config/config.ts'
import { pickFile } from '../files/pick-file.ts'

const [CHOSEN, TOLD] = ['skel.base-map', 'skel.base-map-told']
const NONE = ''

/** What the installation and the user's last choice say, once the map stands. */
export async function startBaseMap(): Promise<void> {
  const { config, problems } = await loadConfig()
  useBaseMap.setState({ roles: [...new Set(config.baseMaps.map(({ role }) => role))] })
  if (problems.length > 0) notify({ id: 'basemap.config-faults', values: { n: problems.length } })
  const kept = keptAs(CHOSEN)
  const map = config.baseMaps.find(({ id }) => id === (kept ?? config.startWith))
  if (!map || useBaseMap.getState().chosen || notAllowed(map).length > 0) return
  const unknown = othersAsked(map).filter(origin => !told().includes(origin))
  if (kept !== null && unknown.length > 0) {
    notify({ id: 'basemap.moved', values: { name: map.name.da, hosts: { names: hostsOf(unknown) } } })
    return
  }
  // Whoever has set up the app has chosen: that is told, and with it who is asked.
  if (unknown.length > 0)
    notify({ id: 'basemap.shown-from', values: { name: map.name.da, hosts: { names: hostsOf(unknown) } } })
  tell(map)
  show(map)
}

/** The user's choice, made where it is told who will be asked. null for the built-in map alone. */
export function chooseBaseMap(chosen: BaseMapChoice): void {
  if (!(chosen instanceof File)) keep(CHOSEN, chosen ? chosen.id : NONE)
  if (chosen && !(chosen instanceof File)) tell(chosen)
  // What was said of another one holds no longer.
  if (useUi.getState().notice?.id.startsWith('basemap.')) useUi.setState({ notice: null })
  show(chosen)
}

/** The first of the installation's that has this role; where it is not told yet who will be asked, the dialog does first. */
export async function chooseRole(role: BaseMapRole): Promise<void> {
  const { config } = await loadConfig()
  const map = config.baseMaps.find(one => one.role === role && notAllowed(one).length === 0)
  const isTold = map && othersAsked(map).every(origin => told().includes(origin))
  if (map && isTold) chooseBaseMap(map)
  else showDialog({ kind: 'base-map' })
}

export const pickBaseMapFile = (): void => pickFile('.pmtiles,application/vnd.pmtiles', chooseBaseMap)

function show(chosen: BaseMapChoice): void {
  const map = getMap()
  if (!map) return
  useBaseMap.setState({ ...NO_BASE_MAP, chosen, state: chosen ? 'opening' : 'none' })
  if (!chosen) say({ id: 'basemap.gone' }, 'map')
  map.showBaseMap(chosen, news => useBaseMap.getState().chosen === chosen && hear(news, chosen))
}

function hear(news: BaseMapNews, chosen: BaseMapChoice): void {
  switch (news.kind) {
    case 'shown':
      useBaseMap.setState({ state: 'shown', attribution: news.attribution, fault: null })
      say({ id: 'basemap.shown', values: { name: nameOf(chosen) } }, 'map')
      break
    case 'fault':
      useBaseMap.setState({ fault: news.message })
      notify({ id: 'basemap.partly', values: { cause: text(news.message) } })
      break
    case 'failed':
      useBaseMap.setState({ state: 'failed', attribution: '', fault: news.message })
      notify({ id: 'basemap.failed', values: { cause: text(news.message) } })
      window.addEventListener('online', () => useBaseMap.getState().chosen === chosen && show(chosen), { once: true })
  }
}

export const nameOf = (chosen: BaseMapChoice): string =>
  chosen instanceof File ? chosen.name : (chosen?.name.da ?? text({ id: 'basemap.none-short' }))

function notify(notice: Message): void {
  useUi.setState({ notice })
}

const told = (): readonly string[] => (keptAs(TOLD) ?? '').split(' ').filter(origin => origin !== '')

function tell(map: BaseMap): void {
  keep(TOLD, [...new Set([...told(), ...othersAsked(map)])].join(' '))
}
