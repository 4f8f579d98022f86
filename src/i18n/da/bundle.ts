/** What is said of concordance, consequences and the case bundle. */
export const bundle = {
  'bundle.basis.official': 'officielt folketal',
  'bundle.basis.counted': 'optalt ved punkter',
  'bundle.basis.stated': 'oplyst i forslaget',
  'bundle.basis.estimate': 'skøn',
  'bundle.outside-division': 'uden for den kommunale inddeling',

  'bundle.stats.no-text': 'Filen er ikke en tekst. Gem tabellen som CSV.',
  'bundle.stats.no-municipalities':
    'Der er ingen kolonne med kommuner. Tabellen skal have en række pr. kommune med kommunens kode eller navn og mindst ét tal.',
  'bundle.stats.no-figures': 'Der er ingen kolonne med tal.',
  'bundle.stats.no-number': 'I kolonnen "{column}" står "{text}", som ikke er et tal.',
  'bundle.stats.line': 'linje {line}',
  'bundle.stats.guessed':
    'Filens tegnsæt fremgår ikke af den selv; den er læst som Windows-1252. Se efter, at æ, ø og å er rigtige.',
  'bundle.stats.points': 'Tallene er læst med punktum som decimaltegn.',
  'bundle.stats.share':
    'Kolonnen "{column}" ligner andele eller gennemsnit. Kun antal og summer kan omregnes ved fordeling.',
  'bundle.stats.twice': '{name} står på linje {lines}; tallene er lagt sammen.',
  'bundle.stats.missing':
    '{n, plural, one {Én kommune i den nuværende inddeling står} other {# kommuner i den nuværende inddeling står}} ikke i filen.',
  'bundle.stats.missing-touched':
    '{names} afgiver eller modtager land efter forslaget, men står ikke i filen: tallene for de nye kommuner mangler den del.',
  'bundle.stats.unknown': 'På linje {lines} er et eller flere tal ikke oplyst; de tæller ikke med.',
  'bundle.stats.unweighed': 'Der er intet folketal for {name}; tallene er fordelt efter areal.',
  'bundle.stats.not-a-municipality': '"{place}" er ikke en kommune i datasættet; rækken er ikke med ({figures}).',
  'bundle.stats.total': '{column}: {total} før og efter.',
  'bundle.stats.done':
    'Omregnet til {n, plural, one {én kommune} other {# kommuner}} efter {by, select, area {areal} other {folketal}}.'
} as const
