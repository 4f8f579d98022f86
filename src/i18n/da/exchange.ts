/** What files of geographic data say. */
export const exchange = {
  'exchange.draft': 'udkast',
  'exchange.yes': 'ja',
  'exchange.no': 'nej',
  'exchange.nobody': 'ingen kommune',
  'exchange.state.unchanged': 'uændret',
  'exchange.state.changed': 'ændret',
  'exchange.state.created': 'ny',
  'exchange.state.abolished': 'nedlagt',
  'exchange.kind.moved': 'overført',
  'exchange.kind.settled': 'henført (§ 4)',
  'exchange.border.new': 'ny',
  'exchange.border.changed': 'ændret',
  'exchange.border.former': 'tidligere',
  'exchange.done': 'ja',
  'exchange.off': 'nej, slået fra',
  'exchange.refused': 'nej, kan ikke gennemføres',
  'exchange.map.untitled': 'Ændring af inddelingen',
  'exchange.map.draft':
    'Udkast tegnet i Skel med virkning fra {date}. Kortet er vejledende; de matrikulære skel er gældende, og ministeren afgør sagen.',
  'exchange.map.dataset': 'Datasæt {id} ({sha256}), nøjagtighed {metres}. EPSG:25832.',
  'exchange.fields': 'Lag {layer}: feltnavne i Shapefile og i de andre formater',
  'exchange.cut': '{field}: {n, plural, one {# tekst} other {# tekster}} er skåret af ved 254 bytes.'
} as const
