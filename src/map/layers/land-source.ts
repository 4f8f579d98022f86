/** The source whose tiles the engine makes; its layers are described in src/engine/tiles/map-land.ts. */

/** Id of the source, and of its layer of municipalities' land. */
export const LAND = 'land'

export const MUNICIPALITIES = { source: LAND, 'source-layer': LAND } as const
export const BORDERS = { source: LAND, 'source-layer': 'borders' } as const
