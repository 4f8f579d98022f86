/** The ways into the app, the start page, and what an address says. */
export const ways = {
  'way.explore': 'Udforsk',
  'way.draft': 'Udkast',
  'way.review': 'Gennemse',
  'way.date.explore': 'Inddelingen {date}',
  'way.date.review': 'Virkningsdato {date}',
  'title.start': 'Skel – Danmarks inddeling i kommuner og regioner',
  'title.municipality':
    '{code, select, 0101 {Københavns Kommune} 0400 {Bornholms Regionskommune} 0411 {Christiansø} other {{name} Kommune}}',

  'start.heading': 'Danmarks inddeling i kommuner og regioner',
  'start.what':
    'Skel viser inddelingen på kortet og regner ud, hvad en ændring af grænserne betyder for arealer, beboere og regioner, holdt op mod loven.',
  'start.explore': 'Udforsk',
  'start.explore.what': 'Find din by, dit sogn eller din ø, og se, hvilken kommune og region den hører til på en dag.',
  'start.explore.do': 'Udforsk inddelingen',
  'start.draft': 'Tegn et udkast',
  'start.draft.what': 'Flyt en grænse, eller læg kommuner sammen, og se straks, hvad loven siger til det.',
  'start.draft.do': 'Begynd et udkast',
  'start.draft.kept': 'Fortsæt dit udkast {title} ({n, plural, one {# ændring} other {# ændringer}})',
  'start.draft.untitled': 'uden navn',
  'start.review': 'Gennemse et forslag',
  'start.review.what':
    'Læs et forslag, som en anden har sendt dig. Har du fået et link, så følg det; har du fået en fil, så åbn den her, eller slip den på siden. Intet kan ændres, mens du læser.',
  'start.review.do': 'Åbn til gennemsyn …',
  'start.private': 'Alt regnes ud i din egen browser. Det, du åbner og tegner, sendes ingen steder hen.',
  'start.entered': 'Forsiden.',
  'place.copied': 'Linket hertil er kopieret. Det viser stedet, som det er nu.',
  'place.copied.review': 'Linket hertil er kopieret. Det viser forslaget, som det er nu, til gennemsyn.',
  'place.copied.too-long':
    'Linket hertil er kopieret. Det viser stedet, men ikke forslaget, som er for stort til et link. Send forslaget som fil.',
  'place.not-copied': 'Browseren lod sig ikke kopiere fra. Linket er: {link}',
  'embed.heading': 'Indsæt kortet på en hjemmeside',
  'embed.about':
    'Koden viser kortet, som det står nu, med kortet over den valgte kommune. Intet kan ændres i det, og intet gemmes hos den, der ser det.',
  'embed.about.review':
    'Koden viser forslaget, som det er nu, på kortet. Forslaget står i koden selv; ændrer du det, skal koden hentes igen. Intet kan ændres i kortet, og intet gemmes hos den, der ser det.',
  'embed.about.too-long':
    'Koden viser kortet, som det står nu, men ikke forslaget, som er for stort til at stå i et link. Intet kan ændres i kortet, og intet gemmes hos den, der ser det.',
  'embed.field': 'HTML-kode',
  'embed.copy': 'Kopiér koden',
  'embed.copied': 'Koden er kopieret.',
  'embed.not-copied': 'Browseren lod sig ikke kopiere fra. Koden er markeret, så du selv kan kopiere den.',
  'embed.frame-title': 'Kort over Danmarks inddeling i kommuner og regioner',
  'embed.hosts':
    'Sender installationens server en frame-ancestors-regel, skal hjemmesidens adresse stå i den (docs/config.md).',
  'embed.region': 'Kort fra Skel',
  'embed.hint': 'Klik på kortet for at se en kommune.',
  'embed.proposal': 'Forslag: {title}, virkning {date}',
  'embed.made': 'Kort: Skel. {publishers}',
  'embed.unreadable': 'Forslaget i adressen kan ikke læses. Kortet viser inddelingen, som den er.',
  'embed.open': 'Åbn i Skel',

  'review.opened': 'Forslaget {title} vises til gennemsyn. Her kan intet ændres.',
  'review.own': 'Du ser dit udkast, som andre ser det. Her kan intet ændres.',
  'review.adopted': 'Forslaget er nu dit eget udkast, {name}. Dit tidligere udkast ligger uændret under Scenarier.',
  'review.adopted.here': 'Forslaget er nu dit eget udkast.',
  'review.banner': 'Du læser et forslag. Her kan intet ændres, og dit eget udkast er uberørt.',
  'review.banner.own': 'Du ser dit eget udkast, som andre ser det. Her kan intet ændres.',
  'review.none': 'Der er intet forslag at læse',
  'review.none.why':
    'Et forslag, der er åbnet fra en fil, huskes ikke, når siden indlæses igen. Åbn filen igen, eller følg det link, du har fået.',
  'explore.entered': 'Udforsk inddelingen, som den er {date}.',
  'draft.entered': 'Dit udkast er fremme igen.',
  'explore.heading': 'Danmarks inddeling {date}',
  'explore.about': 'Søg en kommune, en by, et sogn, en ø eller en kode, eller klik på kortet.',

  'ways.told': '{what}',
  'address.told': '{what}',
  'address.left-out': 'Noget i adressen kan ikke bruges og er sprunget over: {what}.',
  'address.before-act':
    'Loven om inddelingen har virkning fra 1. januar 2007. Før den dag er der ingen inddeling efter loven at vise; du ser den, der gælder {date}.',
  'address.no-municipality': 'Adressen nævner en kommune med koden {id}, som ikke findes her.',
  'address.no-region': 'Adressen nævner regionen {id}, som ikke findes her.',
  'address.no-parish': 'Adressen nævner et sogn med koden {id}, som ikke findes her.',
  'address.no-finding': 'Adressen nævner et kontrolpunkt, som ikke findes i dette forslag.',
  'address.no-change': 'Adressen nævner en ændring, som ikke findes i dette forslag.',
  'address.key.vis': 'vejen ind (vis)',
  'address.key.kommune': 'kommunen (kommune)',
  'address.key.region': 'regionen (region)',
  'address.key.sogn': 'sognet (sogn)',
  'address.key.sted': 'stedet på kortet (sted)',
  'address.key.dato': 'datoen (dato)',
  'address.key.fane': 'fanen (fane)',
  'address.key.fund': 'kontrolpunktet (fund)',
  'address.key.sag': 'sagens nummer (sag)',
  'address.key.aendring': 'ændringen (aendring)'
} as const
