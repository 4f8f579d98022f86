/** What the command line says. */
export const check = {
  'check.usage':
    'Brug: npm run --silent check -- FIL.json [--dataset MAPPE] [--json]\n\nKontrollerer et forslag mod loven og skriver tal og vurderinger ud.\n\n  --dataset MAPPE  et andet datasæt end det indbyggede\n  --json           ét JSON-objekt i stedet for tekst\n\nAfslutningskode 0, når forslaget kunne vurderes; 2, når filen ikke kan læses eller en ændring ikke kan gennemføres.',
  'check.no-file': 'Angiv den forslagsfil, der skal kontrolleres.',
  'check.several-files': 'Angiv kun én forslagsfil ad gangen; "{second}" er én for meget.',
  'check.unknown-option': 'Tilvalget {option} kendes ikke.',
  'check.dataset-needs-folder': 'Efter --dataset skal stå en mappe.',
  'check.missing-file': 'Filen findes ikke.',
  'check.is-folder': 'Det er en mappe og ikke en fil.',
  'check.no-access': 'Filen kan ikke læses. Kontrollér, at du har adgang til den.',
  'check.not-utf8': 'Filen er ikke gemt som UTF-8-tekst.',
  'check.other-dataset':
    'Forslaget er tegnet på et andet datasæt ({theirs}) end det, der kontrolleres mod ({ours}). Tallene ville ikke være de tegnede; angiv det rette datasæt med --dataset.',
  'check.dataset.missing': 'Datasættets fil findes ikke.',
  'check.dataset.truncated': 'Datasættets fil har en anden længde, end den selv angiver.',
  'check.dataset.not-a-dataset-file': 'Filen er ikke en datasætfil.',
  'check.dataset.version': 'Datasættets fil er skrevet af en anden udgave af Skel.',
  'check.dataset.corrupt': 'Datasættets fil er beskadiget.',
  'check.dataset.checksum': 'Datasættets fil har et andet indhold, end fortegnelsen angiver.',
  'check.dataset.fingerprint': 'Datasættets fingeraftryk følger ikke af dets filer.',

  'check.title': 'Kontrol af {file}',
  'check.proposal-title': 'Titel: {title}',
  'check.effective-date': 'Virkningsdato: {date}',
  'check.dataset': 'Datasæt: {id} ({sha256})',
  'check.routes': 'Sagens vej: {routes}',
  'check.route': '{name} ({basis})',
  'check.warning': 'Bemærk {path}: {message}',

  'check.moved': 'Det flyttes',
  'check.area': 'Areal i alt: {area} (± {tolerance})',
  'check.area.exact': 'Areal i alt: {area}',
  'check.residents': 'Beboere i alt: {best} (mellem {low} og {high})',
  'check.residents.exact': 'Beboere i alt: {best}',
  'check.transfer': '{from} → {to}: {area}, {best} beboere (mellem {low} og {high})',
  'check.transfer.exact': '{from} → {to}: {area}, {best} beboere',
  'check.nothing-moved': 'Intet land flyttes.',

  'check.municipalities': 'Berørte kommuner',
  'check.municipality': '{code} {name}, {region}',
  'check.region-unknown': 'region ukendt på virkningsdatoen',
  'check.before': 'før: {area}, {residents} beboere, {parts, plural, one {# del} other {# dele}}',
  'check.after': 'efter: {area}, {residents} beboere, {parts, plural, one {# del} other {# dele}}',
  'check.abolished': 'efter: nedlagt',

  'check.findings': 'Vurdering',
  'check.finding': '{mark} {verdict}: {rule} ({provision})',
  'check.input': '{name}: {value}',
  'check.conservation':
    'Kontrol: kommunerne måler tilsammen {before} m² før og {after} m² efter; {gaps, plural, one {# hul} other {# huller}} og {overlaps, plural, one {# overlap} other {# overlap}}.',
  'check.advice': 'Vurderingen er vejledende. Ministeren afgør sagen.'
} as const
