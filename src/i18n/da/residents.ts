/** Where the points of a residents' file fell: said by a dialog of its own. */
export const residents = {
  'coverage.heading': 'Hvor beboerpunkterne ligger',
  'coverage.about':
    'Personerne i {file} pr. kommune ved siden af det officielle folketal. Filen regnes for at dække en kommune, når den har mindst {share, number} % af folketallet dér: et register og folketallet er opgjort på hver sin dag og afviger kun lidt. Kommer areal fra en kommune, der ikke er dækket, kan betingelsen om højst 50 personer ikke afgøres af, at filen har få personer på arealet.',
  'coverage.municipality': 'Kommune',
  'coverage.points': 'Punkter',
  'coverage.people': 'Personer i filen',
  'coverage.official': 'Officielt folketal',
  'coverage.share': 'Andel',
  'coverage.state': 'Dækning',
  'coverage.unknown': 'ukendt',
  'coverage.covered': 'Dækket',
  'coverage.few': 'Ikke dækket',
  'coverage.many': 'Flere personer end folketallet',
  'coverage.none': 'Ingen punkter i {n, plural, one {# kommune} other {# kommuner}}: {names}.'
} as const
