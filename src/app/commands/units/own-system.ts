/** Detects the coordinate system of a user's layer, from its numbers and from what the file states. */
import type { Message } from '../../../i18n/message.ts'
import { commonMetreSystem, type MetreSystem } from '../../../proposal/coordinate-system.ts'
import { isObject } from './own-features.ts'

/** `degrees`: WGS84 or ETRS89, which are treated as the same. */
export type LayerSystem = MetreSystem | 'degrees'

export interface SystemFound {
  readonly system: LayerSystem
  /** What the user should know about it; null if the file is in degrees, as GeoJSON should be. */
  readonly note: Message | null
}

/** Metres and degrees differ in size, so the numbers decide. Which UTM zone it is, the file's statement decides. */
export function systemOf(layer: unknown, pairs: readonly (readonly number[])[]): SystemFound {
  const said = statedSystem(layer)
  const common = commonMetreSystem(pairs)
  if (common === null) return { system: 'degrees', note: null }
  const isUtm = (system: string | null) => system === 'EPSG:25832' || system === 'EPSG:25833'
  if (said !== null && (said === common || (isUtm(said) && isUtm(common))))
    return { system: said, note: { id: 'own.system.stated', values: { system: said } } }
  return { system: common, note: { id: 'own.system.seen', values: { system: common } } }
}

/** The `crs` member of older GeoJSON; null where there is none, or it names degrees or something else. */
function statedSystem(layer: unknown): MetreSystem | null {
  const crs = isObject(layer) ? layer.crs : null
  const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {}
  const name = `${properties.name ?? ''} ${properties.code ?? ''} ${properties.href ?? ''}`
  return (['EPSG:25832', 'EPSG:25833', 'EPSG:3035'] as const).find(system => name.includes(system.slice(5))) ?? null
}
