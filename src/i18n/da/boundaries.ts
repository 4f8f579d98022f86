/** What is said of one's own borders: files of them, the dataset they become, and two datasets beside each other. */
export const boundaries = {
  'boundaries.no-code-field':
    'Ingen af egenskaberne har en kommunekode (fire cifre, som 0101) i alle områder. Angiv, hvilken der har.',
  'boundaries.no-such-field': 'Ingen egenskab hedder »{field}«. Der er: {fields}.',
  'boundaries.no-known-code':
    'Ingen af koderne i »{field}« er en kommune, som Skel kender (den første er {code}). Det ser ud til at være et lag af noget andet end kommuner.',
  'boundaries.code-missing': 'Område nr. {feature, number} har ingen kommunekode i »{field}«.',
  'boundaries.code-malformed':
    'Område nr. {feature, number}: »{value}« i »{field}« er ikke en kommunekode på fire cifre.',
  'boundaries.outside-denmark': 'Område nr. {feature, number} ligger ikke i Danmark.',
  'boundaries.region-missing':
    '{code} {name} er en ny kommune, og filen siger ikke, hvilken region den hører til. Angiv det.',
  'boundaries.region-unknown': '{code} {name} er en ny kommune, og dens region »{said}« kendes ikke. Angiv en anden.',
  'boundaries.overlap':
    '{codes} dækker begge {ha} af det samme land. Det er for meget til at være unøjagtighed, og filen siger ikke, hvis det er.',
  'boundaries.no-partition': 'Områderne kan ikke blive én inddeling: {cause}.',
  'boundaries.no-areas': 'Filen har ingen områder.',

  'boundaries.report.municipalities':
    '{municipalities, plural, one {# kommune} other {# kommuner}} af {vertices, number} punkter.',
  'boundaries.report.no-overlaps': 'Ingen kommuner overlapper.',
  'boundaries.report.overlaps':
    '{n, plural, one {# overlap} other {# overlap}} ({area}) er givet til én kommune: {edition, number} af dem ({editionArea}) til den, hvis grænser er offentliggjort senest, resten til den, de grænser længst op til.',
  'boundaries.report.no-gaps': 'Ingen smalle huller mellem kommunerne.',
  'boundaries.report.gaps':
    '{n, plural, one {# smalt hul} other {# smalle huller}} ({area}) er lukket og givet til den kommune, de grænser længst op til.',
  'boundaries.report.open':
    'Et hul på {area} mellem {names} står åbent ved {place}: det er for bredt til at være unøjagtighed.',
  'boundaries.report.wide':
    'Et overlap på {area} mellem {names} ved {place} er gået til den kommune, hvis grænser er offentliggjort senest.',
  'boundaries.report.wide-by-border':
    'Et overlap på {area} mellem {names} ved {place} er gået til den kommune, det grænser længst op til.',
  'boundaries.report.largest': 'Størst er ændringen for {name}: {area}.',
  'boundaries.report.missing': 'Ikke i filen: {names}. Land, der ikke er i filen, regnes som uden for kommunerne.',
  'boundaries.report.missing-many':
    '{n, number} kommuner er ikke i filen, blandt dem {names}. Land, der ikke er i filen, regnes som uden for kommunerne.',
  'boundaries.report.added':
    'Nye kommuner i filen: {names}. De har ingen officielle tal; indbyggerne er skønnet efter det folketal, der lå på landet.',
  'boundaries.report.units':
    '{n, plural, one {# sogn eller afstemningsområde} other {# sogne og afstemningsområder}} har intet land her.',
  'boundaries.units.no-areas':
    '{layer, select, parish {Filen med sogne} other {Filen med afstemningsområder}} har ingen områder.',
  'boundaries.units.no-code-field':
    '{layer, select, parish {Ingen af egenskaberne har en sognekode (fire cifre) i alle områder.} other {Ingen af egenskaberne har et afstemningsområdes nummer (tre cifre, eller syv med kommunekoden) i alle områder.}} Angiv, hvilken der har.',
  'boundaries.units.code-missing':
    'Område nr. {feature, number} har {layer, select, parish {ingen sognekode} other {intet nummer}} i »{field}«.',
  'boundaries.units.code-malformed':
    'Område nr. {feature, number}: »{value}« i »{field}« er {layer, select, parish {ikke en sognekode på fire cifre} other {ikke et afstemningsområdes nummer}}.',
  'boundaries.units.home-malformed':
    'Område nr. {feature, number}: »{value}« i »{field}« er ikke en kommunekode på fire cifre.',
  'boundaries.units.none-in':
    '{layer, select, parish {Intet sogn} other {Intet afstemningsområde}} i filen ligger i {code} {name}. Hele landet skal være delt.',
  'boundaries.units.doubled':
    '{layer, select, parish {Sognene} other {Afstemningsområderne}} {codes} dækker alle {ha} af det samme land. Det er for meget til at være unøjagtighed, og det kan ikke ses, hvis det er.',
  'boundaries.units.laid':
    '{n, number} {layer, select, parish {sogne} other {afstemningsområder}} fra {file}; {added, number} af dem kendes ikke fra før, og {missing, number} af de kendte er ikke i filen.',
  'boundaries.units.cleaned':
    '{layer, select, parish {Sogne} other {Afstemningsområder}}: {bare, plural, one {# flade} other {# flader}} uden dækning ({bareArea}) og {other, plural, one {# flade} other {# flader}} med dækning fra en anden kommune eller fra flere ({otherArea}) er givet til naboen i samme kommune; {overhang} uden for kommunerne er skåret af.',
  'boundaries.units.people':
    '{n, plural, one {# sogn har} other {# sogne har}} intet officielt folketal; indbyggerne er skønnet efter det folketal, der lå på landet.',
  'boundaries.units.beyond': '{n, plural, one {# område} other {# områder}} ligger uden for kommunerne og er ikke med.',
  'boundaries.units.attribution': 'Egne {layer, select, parish {sogne} other {afstemningsområder}} fra filen {file}',
  'boundaries.report.cadastre': 'De matrikulære skel er gældende; kortet er deres billede.',
  'boundaries.accuracy': 'Antaget nøjagtighed af kilden (±{accuracy}); afrunding til 10 mm er regnet med.',
  'boundaries.accuracy-stated': 'Angivet nøjagtighed af kilden (±{accuracy}); afrunding til 10 mm er regnet med.',
  'boundaries.attribution': 'Egne grænser fra filen {file}',
  'boundaries.own-publisher': 'egne grænser',
  'boundaries.step.read': 'Læser filen',
  'boundaries.step.heal': 'Retter overlap og huller',
  'boundaries.step.districts': 'Lægger afstemningsområder på',
  'boundaries.step.parishes': 'Lægger sogne på',
  'boundaries.step.check': 'Kontrollerer, at ingen linjer krydser',
  'boundaries.step.residents': 'Fordeler indbyggere',
  'boundaries.step.write': 'Skriver datasættet',

  'boundaries.compare.same': 'De to inddelinger har samme land.',
  'boundaries.compare.head':
    '{before} over for {after}. To linjer, der ligger højst {tolerance} fra hinanden, kan være den samme grænse.',
  'boundaries.compare.movement': '{from} → {to}: {area}, op til {width} bred, ved {place}. {reason}',
  'boundaries.compare.known': 'Svarer til {name}.',
  'boundaries.compare.unexplained': 'Uforklaret.',
  'boundaries.compare.strips':
    '{from} → {to}: {n, plural, one {# smal strimmel} other {# smalle strimler}}, i alt {area}, højst {width} brede. Kan være ny opmåling.',
  'boundaries.compare.only': 'Kun i {dataset}: {names}.',
  'boundaries.compare.outside': 'uden for kommunerne',

  'boundaries.at': 'Ved {place}',
  'boundaries.in-file': 'I {file}',

  'datasets.heading': 'Datasæt og egne grænser',
  'datasets.intro':
    'En sag hviler på det datasæt, den er begyndt på. Her kan nyere eller egne kommunegrænser gøres til et datasæt, og sagen kan holdes op mod det, før noget skrives om.',
  'datasets.built-in': 'Det medfølgende datasæt',
  'datasets.open': 'Åbent nu',
  'datasets.about':
    '{id} · grænser fra {date} · nøjagtighed {accuracy} · {n, plural, =0 {ingen scenarier hviler på det} one {# scenarie hviler på det} other {# scenarier hviler på det}}',
  'datasets.faults': 'Fejl og forbehold ({n, number})',
  'datasets.new-case': 'Ny sag på dette datasæt',
  'datasets.hold': 'Hold sagen op mod dette',
  'datasets.save': 'Gem som fil (.skelset)',
  'datasets.remove': 'Slet fra browseren',
  'datasets.remove-sure':
    '{n, plural, =0 {Datasættet slettes fra browseren.} one {# scenarie hviler på datasættet og kan ikke regnes efter uden det.} other {# scenarier hviler på datasættet og kan ikke regnes efter uden det.}} Slet alligevel?',
  'datasets.remove-yes': 'Ja, slet',
  'datasets.failed': 'Det lykkedes ikke: {cause}',
  'datasets.add': 'Tilføj grænser fra en fil',
  'datasets.compare': 'Sammenlign to datasæt',
  'movements.heading': 'To datasæt over hinanden',
  'movements.before': 'Før',
  'movements.after': 'Efter',
  'movements.start': 'Sammenlign',
  'movements.failed': 'Datasættene kunne ikke sammenlignes: {cause}',
  'movements.step.open': 'Åbner datasættene',
  'movements.step.lay-over': 'Lægger dem over hinanden; det kan tage et minut',
  'movements.step.sort': 'Måler og ordner forskellene',
  'movements.tolerance':
    'To linjer, der ligger højst {tolerance} fra hinanden, kan være den samme grænse. Tryk på en række for at se stedet.',
  'movements.filter': 'Vis',
  'movements.all': 'Alle forskelle',
  'movements.reason.known': 'Kendt beslutning',
  'movements.reason.survey': 'Kan være ny opmåling',
  'movements.reason.unexplained': 'Uforklaret',
  'movements.known-as': 'Svarer til {name}',
  'movements.search': 'Kommune',
  'movements.sum': '{n, number} af {all, number} rækker, i alt {area}.',
  'movements.movement': '{area}, op til {width} m bred',
  'movements.strips': '{n, number} smalle strimler, i alt {area}, højst {width} m brede',
  'movements.show-all': 'Vis alle {n, number}',
  'movements.save': 'Gem som CSV',
  'movements.column.from': 'Fra kommunekode',
  'movements.column.from-name': 'Fra kommune',
  'movements.column.to': 'Til kommunekode',
  'movements.column.to-name': 'Til kommune',
  'movements.column.reason': 'Årsag',
  'movements.column.known': 'Beslutning',
  'movements.column.count': 'Antal',
  'movements.column.m2': 'Areal m²',
  'movements.column.width': 'Bredde m',
  'movements.column.lon': 'Længde',
  'movements.column.lat': 'Bredde',
  'datasets.held': 'Sagen på {id}',
  'datasets.copy-there': 'Læg en kopi af sagen på dette datasæt',
  'datasets.copy-hint': 'Kopien bliver et scenarie for sig. Sagen, som er åben, bliver, som den er.',

  'own.intro':
    'GML, GeoPackage, Shapefile, GeoJSON, TopoJSON, FlatGeobuf eller MapInfo MIF med kommunernes områder, for eksempel fra DAGI; eller en gemt .skelset. Filen forlader ikke browseren. Navne og folketal tages fra det medfølgende datasæt, og det gør sogne og afstemningsområder også, hvis de ikke vælges for sig.',
  'own.choose': 'Vælg fil …',
  'own.reading': 'Læser {file} …',
  'own.making': 'Datasættet bliver lavet',
  'own.stop': 'Stop',
  'own.stopped': 'Stoppet. Intet er ændret.',
  'own.failed': 'Filen kunne ikke læses: {cause}',
  'own.refused': '{file} kan ikke blive et datasæt.',
  'own.system': 'Koordinatsystem',
  'own.system-of-file': 'Som filen siger',
  'own.read': '{n, plural, one {# område} other {# områder}} i {file} ({system}).',
  'own.which-layer': 'Lag med kommunerne',
  'own.all-layers': 'Alle lag',
  'own.role.code': 'Kommunekode',
  'own.role.name': 'Navn',
  'own.role.edition': 'Offentliggjort',
  'own.role.region': 'Regionskode',
  'own.units': 'Egne sogne og afstemningsområder',
  'own.units-hint':
    'Uden en fil bruges de sogne og afstemningsområder, der følger med, lagt på de nye grænser. Kendte sogne beholder deres folketal.',
  'own.units.parish': 'Sogne',
  'own.units.polling-district': 'Afstemningsområder',
  'own.units-of-base': 'De medfølgende.',
  'own.units-forget': 'Brug de medfølgende',
  'own.units-layer': 'Lag',
  'own.unit-role.code': 'Kode eller nummer',
  'own.unit-role.municipality': 'Kommunekode',
  'own.unit-role.name': 'Navn',
  'own.no-field': 'Ikke valgt',
  'own.field': '{name} ({examples})',
  'own.codes': '{known, plural, one {# kendt kommune} other {# kendte kommuner}}.',
  'own.region': 'Region for {name} ({code})',
  'own.title': 'Titel',
  'own.publisher': 'Udgiver',
  'own.date': 'Grænserne gælder pr.',
  'own.accuracy': 'Nøjagtighed, meter',
  'own.accuracy-wrong': 'Skriv et antal meter, for eksempel 0,5.',
  'own.make': 'Lav datasættet',
  'own.make-hint':
    'Det tager nogle minutter for hele landet i fuld opløsning. Der kan arbejdes videre på sagen imens i et andet vindue.',
  'own.made': '{id} er lavet ({megabytes, number} MB).',
  'own.differing': 'De {n, number} kommuner, der afviger mest fra det medfølgende datasæt',
  'own.municipality': 'Kommune',
  'own.before': 'Medfølgende',
  'own.after': 'Nyt',
  'own.keep-and-begin': 'Behold i browseren og begynd en sag',
  'own.keep': 'Behold i browseren',
  'own.is-kept': 'Datasættet ligger nu i browseren.',
  'own.not-kept': 'Browseren kunne ikke beholde datasættet: {cause}. Gem det som fil i stedet.',

  'rebase.working': 'Regner forslaget efter på begge datasæt …',
  'rebase.failed': 'Forslaget kunne ikke regnes efter: {cause}',
  'rebase.this-case': 'Sagen',
  'rebase.summary':
    '{n, plural, one {# ændring} other {# ændringer}}: {same, number} uændret, {moved, number} flytter et andet areal, {verdict, number} hvor en vurdering vender, {gone, number} kan ikke længere gennemføres.',
  'rebase.caption': 'Ændring for ændring, m²',
  'rebase.change': 'Ændring',
  'rebase.number': 'Ændring {n, number}',
  'rebase.way': 'Fra → til',
  'rebase.before': 'Før',
  'rebase.after': 'Efter',
  'rebase.difference': 'Forskel',
  'rebase.fate': 'Udfald',
  'rebase.fate.same': 'uændret',
  'rebase.fate.moved': 'andet areal',
  'rebase.fate.verdict': 'en vurdering vender',
  'rebase.fate.gone': 'kan ikke længere gennemføres',
  'rebase.fate.back': 'kan nu gennemføres',
  'rebase.fate.idle': 'gennemføres på ingen af dem',
  'rebase.led': 'Linjens ender er ført til den nye grænse: den første {first}, den sidste {last}.',
  'rebase.several':
    'Linjens ender kan føres til flere steder på den nye grænse, som flytter hver sit areal. Linjen er derfor ikke flyttet: tegn den om.',
  'rebase.turned': 'Vurderinger, der vender',
  'rebase.turn': '{provision} ({rule}): {before} bliver til {after}',
  'rebase.no-finding': 'ikke vurderet',
  'rebase.no-turn': 'Ingen vurdering vender.',
  'rebase.routes': 'Forslaget skal besluttes på en anden måde end før.',
  'rebase.only-after':
    'Datasættet, det er tegnet på, er ikke i denne browser, så tallene kan ikke sammenlignes. Af {n, plural, one {# ændring} other {# ændringer}} kan {gone, number} ikke gennemføres her.',
  'rebase.here': 'Læg over på det åbne datasæt',
  'rebase.on-own': 'Åbn på sit eget datasæt',
  'rebase.old-kept': 'Filen, forslaget kommer fra, bliver ikke skrevet om.',

  'boundaries.wrong.out': 'Angiv med --out, hvilken mappe datasættet skal skrives i.',
  'boundaries.wrong.file': 'Angiv filen med kommunerne, eller --compare og to datasæt.',
  'boundaries.wrong.compare': '--compare skal have to datasæt.',
  'boundaries.wrong.option': 'Ukendt valg: {option}.',
  'boundaries.wrong.value': '{option} mangler en værdi.',
  'boundaries.wrong.region': '--region skrives KODE=REGION, for eksempel 0999=1084; der står »{text}«.',
  'boundaries.wrong.accuracy': '--accuracy er meter, for eksempel 0,5; der står »{text}«.',
  'boundaries.wrong.crs': '--crs er 25832, 25833, 3035, 4258 eller 4326; der står »{text}«.',
  'boundaries.wrong.filled':
    '{out} er ikke tom og er ikke et datasæt. Vælg en anden mappe, så intet bliver overskrevet.',
  'boundaries.written': 'Skrevet i {out}: {id}, fingeraftryk {sha256}.'
}
