/** What is written by this room; the map (svg) comes from src/dossier. */
export const FORMATS = ['gpkg', 'gml', 'shp', 'fgb', 'geojson', 'csv'] as const
export type Format = (typeof FORMATS)[number]
