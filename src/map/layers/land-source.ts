/** Sources whose tiles the engine makes; their layers are described in src/engine/tiles/map-land.ts and unit-land.ts. */

/** Id of the source, and of its layer of municipalities' land. */
export const LAND = 'land'

export const MUNICIPALITIES = { source: LAND, 'source-layer': LAND } as const
export const BORDERS = { source: LAND, 'source-layer': 'borders' } as const

export const UNITS = 'units'
/** GeoJSON of the user's own areas. */
export const OWN_UNITS = 'own-units'

export const UNIT_LAND = { source: UNITS, 'source-layer': LAND } as const
export const UNIT_BORDERS = { source: UNITS, 'source-layer': 'borders' } as const
