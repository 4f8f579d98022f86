/** The day on which the division is looked at. */
export const day = {
  'day.choose': 'Vælg en anden dag',
  'day.label': 'Vis inddelingen på en dag',
  'day.hint': 'For eksempel 1.1.2027. Loven om inddelingen har virkning fra 1. januar 2007.',
  'day.show': 'Vis',
  'day.today': 'Vis i dag, {date}',
  'day.show-day': 'Vis {date}',
  'day.not-a-day': '»{typed}« er ikke en dato. Skriv for eksempel 1.1.2027. Du ser stadig {date}.',
  'day.empty': 'Skriv en dato, for eksempel 1.1.2027. Du ser stadig {date}.',
  'day.before-act':
    'Loven om inddelingen har virkning fra 1. januar 2007, så der er ingen inddeling efter loven at vise {typed}. Du ser stadig {date}.',
  'day.in-force': 'I kraft: {regions}.',
  'day.no-regions': 'Datasættet har ingen regioner {date}.',
  'day.next': 'Fra {date}: {what}.',
  'day.last': 'Til og med {date}: {what}.',
  'day.nothing-next': 'Datasættet kender ingen senere ændring af regioner eller samarbejder.',
  'day.regions.become': '{ending} ophører, og {beginning} begynder',
  'day.regions.end': '{ending} ophører',
  'day.regions.begin': '{beginning} begynder',
  'day.regions.were': '{ending} i stedet for {beginning}',
  'day.regions.not-yet': '{beginning} er endnu ikke begyndt',
  'day.cooperation': 'det forpligtende samarbejde {names}',
  'day.about':
    'Dagen gælder regioner og forpligtende samarbejder. Kommunernes grænser, arealer og beboere er datasættets, hvilken dag du end vælger.',
  'day.shown': 'Inddelingen {date}: {regions}.'
} as const
