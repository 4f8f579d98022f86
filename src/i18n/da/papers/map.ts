/** Words on maps and on the map of the change. */
export const map = {
  'papers.map.north': 'N',
  'papers.map.scale': 'Målestok 1:{scale}',
  'papers.map.new': 'ny grænse',
  'papers.map.former': 'hidtidig grænse',
  'papers.map.moved': 'land, der flyttes',
  'papers.map.municipal': 'kommunegrænse',
  'papers.map.region': 'regionsgrænse',
  'papers.map.coast': 'kyst',
  'papers.map.alt':
    'Kort i 1:{scale} over {names}. {parts, plural, =0 {Ingen dele flyttes her.} one {Én nummereret del flyttes.} other {# nummererede dele flyttes.}} Tallene står i tabellerne.',
  'papers.map.caption':
    'Kort i 1:{scale}, ETRS89 / UTM zone 32N (EPSG:25832). {source}. Linjer fra datasættet er nøjagtige inden for {metres}.'
} as const
