/** What is said of a user's file of resident points. */
export const points = {
  'action.load-residents': 'Indlæs beboerpunkter …',
  'action.stop-reading-residents': 'Stop indlæsningen',
  'action.resident-coverage': 'Se, hvor punkterne ligger …',
  'action.drop-residents': 'Fjern beboerpunkter',
  'card.residents.after.counted': 'Efter forslaget (optalt)',
  'points.about':
    'Har du en fil med adressepunkter og antal beboere, kan beboerne på et areal optælles i stedet for at skønnes. Filen forlader ikke browseren og gemmes ikke: CSV, for eksempel fra Excel, med kolonnerne x, y og antal (meter, EPSG:25832, EPSG:25833 eller EPSG:3035) eller lon, lat og antal (grader); eller en GeoPackage eller GeoParquet-fil med punkter og en kolonne antal.',
  'points.reading': 'Læser beboerpunkterne i {file} …',
  'points.progress': 'Hvor langt indlæsningen er',
  'points.stopped': 'Indlæsningen af {file} er stoppet. Intet af filen er taget i brug.',
  'points.wiped':
    'Alt fra {file} er slettet fra hukommelsen, og beboerne skønnes igen. Intet af filen var gemt. Det kan ikke fortrydes: vælg filen igen, hvis den skal bruges.',
  'points.in-use':
    'Beboere optælles efter {file} pr. {date}: {points, plural, one {# punkt} other {# punkter}}, {people, plural, one {# person} other {# personer}}.',
  'points.in-use.undated':
    'Beboere optælles efter {file}, der ikke oplyser nogen dato: {points, plural, one {# punkt} other {# punkter}}, {people, plural, one {# person} other {# personer}}.',
  'points.synthetic':
    'Beboerpunkterne er SYNTETISKE: de er opdigtede, og ingen bor der. Tallene over beboere kan ikke lægges til grund for noget.',
  'points.outside':
    '{points, plural, one {# punkt} other {# punkter}} med {people, plural, one {# person} other {# personer}} ligger uden for alle kommuner og tælles ikke med nogen steder.',
  'points.coverage.few':
    'Filen har under {share, number} % af det officielle folketal i {n, plural, one {én kommune} other {# kommuner}} og regnes ikke for at dække {n, plural, one {den} other {dem}}: {names}{more, plural, =0 {} other { og # til}}.',
  'points.coverage.many':
    'Filen har over {share, number} % af det officielle folketal i {n, plural, one {én kommune} other {# kommuner}}: {names}{more, plural, =0 {} other { og # til}}. Nogle kan være talt med flere gange.',
  'points.coverage.none':
    'Filen har ingen punkter i {n, number} af {of, number} kommuner: {names}{more, plural, =0 {} other { og # til}}.',
  'points.row.fields':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: der er flere felter end i overskriften. Et decimalkomma kræver semikolon mellem felterne.',
  'points.row.quotes':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: anførselstegnene går ikke op.',
  'points.row.empty-coordinates':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: koordinater mangler.',
  'points.row.zero-coordinates':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: en koordinat er 0.',
  'points.row.not-a-number':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: en koordinat eller antallet er ikke et tal, skrevet som i resten af filen.',
  'points.row.empty-people':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: antallet af beboere mangler.',
  'points.row.people':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: antallet af beboere er ikke et helt tal fra 0 til 65.535.',
  'points.row.swapped':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: koordinaterne er byttet om.',
  'points.row.outside':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: punktet ligger uden for Danmark.',
  'points.row.not-a-point':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: stedet er ikke et punkt.',
  'points.row.ambiguous':
    '{n, plural, one {{unit, select, row {Række} other {Linje}} {lines} er udeladt} other {# rækker er udeladt ({unit, select, row {række} other {linje}} {lines}{more, plural, =0 {} other { og # til}})}}: antallet kan læses på to måder, fordi tegnet i det kan skille tusinder eller decimaler.',
  'points.beyond': '{n, plural, one {# punkt er udeladt} other {# punkter er udeladt}}: uden for Danmark.',
  'points.how':
    'Filen er læst som {encoding}{decimal, select, comma {, decimalkomma} dot {, decimalpunktum} other {}}{thousands, select, yes { og skilletegn mellem tusinder} other {}}, koordinater i {system}.',
  'points.which.heading': 'Hvor ligger punkterne?',
  'points.which.text':
    'Koordinaterne i {file} passer både i UTM-zone 32 og i zone 33, og filen siger ikke, hvilken af dem de er skrevet i.',
  'points.which.32': 'Zone 32 (EPSG:25832): {names}',
  'points.which.33': 'Zone 33 (EPSG:25833): {names}',
  'points.which.refused':
    'Koordinaterne passer både i EPSG:25832 (så ligger punkterne i {in32}) og i EPSG:25833 (så ligger de i {in33}). Angiv --residents-crs 25832 eller --residents-crs 25833, eller skriv linjen "# crs: EPSG:25833" øverst i filen.',
  'points.assume.covered':
    'Filen {file} antages at have alle beboere på det areal, der flyttes. Den har mindst {share, number} % af det officielle folketal i hver kommune, der afgiver areal; om den er fuldstændig, kan ikke ses af den.',
  'points.assume.uncovered':
    'Beboerpunkterne i {file} dækker ikke {names}: filen har ingen punkter dér. Beboerne er derfor skønnet efter folketællingen.',
  'points.assume.few':
    'Beboerpunkterne i {file} dækker ikke {name}: filen har {people, plural, one {# person} other {# personer}}, men det officielle folketal er {official, number}. En fil regnes kun for at dække en kommune, når den har mindst {share, number} % af folketallet; et register og folketallet afviger kun lidt fra hinanden. Tallet er derfor mindst det, filen har, og højst det, folketællingen giver.',
  'points.assume.contradicted':
    'Beboerpunkterne i {file} giver {n, plural, one {# person} other {# personer}} på arealet, men folketællingen siger mindst {low, number}. Filen dækker formentlig ikke hele arealet, så optællingen afgør ikke noget.',
  'points.line': 'linje {line, number}',
  'points.unusable.fields':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi der er flere felter end i overskriften. Et decimalkomma kræver semikolon mellem felterne.',
  'points.unusable.quotes':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi anførselstegnene går ikke op.',
  'points.unusable.empty-coordinates':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi koordinater mangler.',
  'points.unusable.zero-coordinates':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi en koordinat er 0.',
  'points.unusable.not-a-number':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi en koordinat eller antallet er ikke et tal, skrevet som i resten af filen.',
  'points.unusable.empty-people':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi antallet af beboere mangler.',
  'points.unusable.people':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi antallet af beboere er ikke et helt tal fra 0 til 65.535.',
  'points.unusable.swapped':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi koordinaterne er byttet om.',
  'points.unusable.outside':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi punktet ligger uden for Danmark.',
  'points.fault.empty': 'Filen er tom.',
  'points.fault.not-text':
    'Filen kan ikke læses som tekst: enten er den beskadiget, eller også er den gemt i et tegnsæt, som ikke kendes her. Gem den som CSV i UTF-8.',
  'points.fault.no-header':
    'Filens første linje skal navngive kolonnerne, for eksempel x;y;antal eller lon;lat;antal (beboere, personer eller people kan stå for antal).',
  'points.fault.no-people-column': 'Der mangler en kolonne med antal beboere: antal, beboere, personer eller people.',
  'points.fault.no-coordinate-columns': 'Der mangler koordinater: kolonnerne x og y, øst og nord, eller lon og lat.',
  'points.fault.doubled-column': 'Kolonnen "{column}" gentager en anden. Det er uklart, hvilken der gælder.',
  'points.fault.no-rows': 'Filen har ingen punkter under overskriften.',
  'points.fault.quotes': 'Et anførselstegn, der begynder her, bliver ikke lukket, så resten af filen kan ikke læses.',
  'points.fault.ambiguous-number':
    'Det er uklart, hvad "{text}" beboere betyder: tegnet kan skille tusinder eller decimaler. Skriv antallet uden skilletegn.',
  'points.fault.swapped': 'Koordinaterne står i omvendt rækkefølge. Byt om på kolonnernes navne.',
  'points.fault.unknown-system':
    'Koordinaterne ligger ikke i Danmark i noget kendt system. x og y skal være meter i EPSG:25832, EPSG:25833 eller EPSG:3035, lon og lat grader.',
  'points.fault.unknown-crs':
    'Koordinatsystemet "{text}" kendes ikke. Skriv EPSG:25832, EPSG:25833, EPSG:3035 eller EPSG:4326.',
  'points.fault.crs-contradicted':
    'Filen siger, at den er i {stated}, men så ligger punkterne på havet eller i udlandet. I {found} ligger de i Danmark. Ret det, filen siger.',
  'points.fault.date': '"{text}" er ikke en dato. Skriv den som ÅÅÅÅ-MM-DD.',
  'points.fault.all-outside':
    'Ingen af filens punkter ligger i en kommune. Se efter, at koordinaterne er i EPSG:25832, EPSG:25833, EPSG:3035 eller grader.',
  'points.unusable.not-a-point':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi stedet ikke er et punkt.',
  'points.unusable.ambiguous':
    'Ingen rækker i filen kan bruges. Den første er udeladt, fordi antallet kan læses på to måder.',
  'points.fault.broken-table': 'Filen er beskadiget og kan ikke læses til ende ({cause}).',
  'points.fault.no-reader': 'Det, der skal til for at læse en GeoPackage, kunne ikke hentes. Prøv igen.',
  'points.fault.no-layer': 'Databasen har ingen lag med steder: den er ikke en GeoPackage med punkter.',
  'points.fault.no-geometry':
    'Filen siger ikke, hvilken kolonne der har stederne: den er Parquet, men ikke GeoParquet.',
  'points.fault.endless-view':
    '"{layer}" er ikke en tabel, men en forespørgsel, som kan tage uden ende. Gem laget som en ny GeoPackage, og vælg den.',
  'points.fault.several-layers':
    'Flere lag har en kolonne med antal beboere: {names}. Det er uklart, hvilket der gælder. Gem det ene for sig.',
  'points.fault.too-many-rows': 'Filen har {n, number} rækker. Der kan højst læses {most, number}.',
  'points.how.table': 'Filen er læst som {format} ({layer}), koordinater i {system}.',
  'points.fault.too-many-people': 'Filen har flere beboere, end der kan tælles.',
  'points.kind.xlsx': 'Filen er et regneark (Excel) og ikke en CSV-fil. Åbn det i Excel, og gem det som CSV UTF-8.',
  'points.kind.xls':
    'Filen er et regneark eller dokument i Microsofts gamle format og ikke en CSV-fil. Åbn det i Excel, og gem det som CSV UTF-8.',
  'points.kind.zip': 'Filen er et zip-arkiv og ikke en CSV-fil. Pak det ud, og vælg CSV-filen.',
  'points.kind.shp': 'Filen er en shapefil og ikke en CSV-fil. Eksportér punkterne som CSV fra dit GIS-program.',
  'points.kind.dbf':
    'Filen er en dBASE-tabel, for eksempel fra en shapefil og ikke en CSV-fil. Eksportér punkterne som CSV fra dit GIS-program.',
  'points.kind.kml': 'Filen er KML (Google Earth) og ikke en CSV-fil. Eksportér punkterne som CSV.',
  'points.kind.gml': 'Filen er GML og ikke en CSV-fil. Eksportér punkterne som CSV fra dit GIS-program.',
  'points.kind.pdf': 'Filen er en PDF-fil og ikke en CSV-fil. Beboerpunkter skal være i en CSV-fil.',
  'points.kind.picture': 'Filen er et billede og ikke en CSV-fil. Beboerpunkter skal være i en CSV-fil.',
  'points.kind.gzip': 'Filen er en komprimeret fil og ikke en CSV-fil. Pak den ud, og vælg CSV-filen.',
  'points.kind.geojson': 'Filen er GeoJSON og ikke en CSV-fil. Eksportér punkterne som CSV fra dit GIS-program.',
  'points.kind.proposal':
    'Filen er et forslag fra Skel og ikke en CSV-fil. Åbn det med »Åbn forslag …«. Beboerpunkter skal være i en CSV-fil.',
  'points.kind.html': 'Filen er en webside og ikke en CSV-fil. Beboerpunkter skal være i en CSV-fil.',
  'points.fault.corrupt': 'Filen er beskadiget eller afkortet.'
} as const
