/** What is said of a user's file of resident points. */
export const points = {
  'action.load-residents': 'Indlæs beboerpunkter …',
  'action.drop-residents': 'Fjern beboerpunkter',
  'card.residents.after.counted': 'Efter forslaget (optalt)',
  'points.about':
    'Har du en fil med adressepunkter og antal beboere, kan beboerne på et areal optælles i stedet for at skønnes. Filen forlader ikke browseren og gemmes ikke: CSV med kolonnerne x,y,people (meter, EPSG:25832 eller EPSG:3035) eller lon,lat,people (grader).',
  'points.reading': 'Læser beboerpunkterne i {file} …',
  'points.in-use':
    'Beboere optælles efter {file} pr. {date}: {points, plural, one {# punkt} other {# punkter}}, {people, plural, one {# person} other {# personer}}.',
  'points.in-use.undated':
    'Beboere optælles efter {file}, der ikke oplyser nogen dato: {points, plural, one {# punkt} other {# punkter}}, {people, plural, one {# person} other {# personer}}.',
  'points.synthetic':
    'Beboerpunkterne er SYNTETISKE: de er opdigtede, og ingen bor der. Tallene over beboere kan ikke lægges til grund for noget.',
  'points.outside':
    '{points, plural, one {# punkt} other {# punkter}} med {people, plural, one {# person} other {# personer}} ligger uden for alle kommuner og tælles ikke med nogen steder.',
  'points.line': 'linje {line, number}',
  'points.fault.empty': 'Filen er tom.',
  'points.fault.not-utf8': 'Filen er ikke gemt som UTF-8-tekst.',
  'points.fault.no-header':
    'Filens første linje skal navngive kolonnerne: x,y,people eller lon,lat,people (antal eller beboere kan stå for people).',
  'points.fault.no-people-column': 'Der mangler en kolonne med antal beboere: people, antal, beboere eller personer.',
  'points.fault.no-coordinate-columns': 'Der mangler koordinater: kolonnerne x og y eller lon og lat.',
  'points.fault.doubled-column': 'Kolonnen "{column}" gentager en anden. Det er uklart, hvilken der gælder.',
  'points.fault.no-rows': 'Filen har ingen punkter under overskriften.',
  'points.fault.fields':
    'Linjen har {found, plural, one {# felt} other {# felter}}, overskriften {wanted}. Et decimalkomma kræver semikolon mellem felterne.',
  'points.fault.not-a-number': 'Felt {column} er ikke et tal: "{text}".',
  'points.fault.people': 'Antallet af beboere skal være et helt tal fra 0 til {most, number}, ikke "{text}".',
  'points.fault.swapped': 'Koordinaterne står i omvendt rækkefølge. Byt om på kolonnernes navne.',
  'points.fault.degrees': 'Længde {east} og bredde {north} er ikke grader.',
  'points.fault.unknown-system':
    'Koordinaterne ligger ikke i Danmark i noget kendt system. x og y skal være meter i EPSG:25832 eller EPSG:3035, lon og lat grader.',
  'points.fault.date': '"{text}" er ikke en dato. Skriv den som ÅÅÅÅ-MM-DD.',
  'points.fault.too-many-people': 'Filen har flere beboere, end der kan tælles.',
  'points.fault.corrupt': 'Filen er beskadiget eller afkortet.'
} as const
