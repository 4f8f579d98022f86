/** Files of vector data: what is said of one that can't be read, and of how one was. */
export const vector = {
  'vector.refused': '{file} kan ikke bruges.',
  'vector.failed': 'Filen kunne ikke læses: {cause}',
  'vector.reading': 'Læser {file} …',
  'vector.progress': 'Læst {percent, number} %',
  'vector.stop': 'Stop',
  'vector.stopped': 'Læsningen blev stoppet. Intet af filen er brugt.',
  'vector.system': 'Koordinatsystem',
  'vector.system.none': 'Vælg koordinatsystem',
  'vector.read-with-system': 'Læs filen igen',
  'own-layer.heading': 'Eget lag',
  'own-layer.read': '{n, plural, one {Et område} other {# områder}} i {file} kan vælges på kortet eller i listen.',
  'own-layer.skipped': 'Udeladt',
  'own-layer.layer': 'Lag',
  'own-layer.layer.none': 'Vælg lag',
  'own-layer.layer.option': '{name} ({n, plural, one {et område} other {# områder}})',
  'own-layer.name': 'Felt med områdernes navne',
  'own-layer.name.none': 'Intet: brug koden som navn',
  'own-layer.code': 'Felt med områdernes koder',
  'own-layer.code.none': 'Intet: brug filens egne numre',
  'own-layer.field.option': '{name} ({examples})',
  'own-layer.pick': 'Vælg områder på kortet',
  'own-layer.choose-other': 'Vælg en anden fil …',
  'vector.empty-file': 'Filen er tom.',
  'vector.empty': 'Der er ingen objekter i filen.',
  'vector.kind.unknown':
    'Filens format kendes ikke. Der læses GeoPackage, GML, GeoJSON, Shapefile, TopoJSON, FlatGeobuf og MapInfo MIF.',
  'vector.kind.part':
    'Filen er kun en del af en Shapefile eller et MapInfo-lag. Vælg alle lagets filer på én gang (.shp, .dbf, .prj og .cpg, eller .mif og .mid), eller en zip-fil med dem.',
  'vector.kind.tab':
    'Filen er MapInfos eget format (TAB), som ikke kan læses. Gem laget fra MapInfo eller QGIS som GeoPackage eller MapInfo MIF/MID.',
  'vector.kind.kml':
    'Filen er KML (Google Earth), som ikke læses. Gem laget som GeoPackage eller GeoJSON i et GIS-program.',
  'vector.kind.proposal': 'Filen er et forslag fra Skel og ikke et lag. Åbn det med »Åbn forslag …«.',
  'vector.kind.table': 'Filen er en tabel uden omrids og ikke et lag.',
  'vector.kind.other':
    'Filen er ikke et lag. Der læses GeoPackage, GML, GeoJSON, Shapefile, TopoJSON, FlatGeobuf og MapInfo MIF.',
  'vector.too-large':
    'Filen er på {size, number} MB, og der kan højst læses {limit, number} MB i dette format, fordi den skal kunne være i hukommelsen. Hent et mindre område.',
  'vector.too-many':
    'Filen har flere end {features, number} objekter eller {points, number} punkter. Så mange kan der ikke være i hukommelsen; hent et mindre område, for eksempel en kommune.',
  'vector.too-many-layers': 'Filen har flere end {n, number} lag. Gem det lag, der skal bruges, i en fil for sig.',
  'vector.not-all':
    'Filen er ikke hele laget: tjenesten havde {stated, number} objekter, og filen har {n, plural, one {et} other {#}}.',
  'vector.second-area': 'Nogle objekter har flere omrids for sig. Kun det første af dem er læst.',
  'vector.many-attributes': 'Objekterne har flere end {n, number} felter. Kun de første er læst.',
  'vector.grew': 'Filen ændrede sig, mens den blev læst. Vælg den igen.',
  'vector.not-text':
    'Filen kan ikke læses som tekst: ved byte {byte, number} eller kort efter står der noget, som ikke passer til filens tegnkodning.',
  'vector.encoding': 'Filen siger, at den er skrevet i tegnkodningen {encoding}, som ikke læses. Gem den i UTF-8.',
  'vector.not-xml': 'Filen begynder som XML, men er det ikke (linje {line, number}).',
  'vector.cut-off':
    'Filen er ikke hel: den slutter i linje {line, number}, inden »{tag}« er afsluttet{feature, plural, =0 {} one { (objekt nr. #)} other { (objekt nr. #)}}. Hent den igen.',
  'vector.broken':
    'Filen er beskadiget: i linje {line, number}, tegn {column, number}, inde i »{tag}«, står der noget, som XML ikke må have. Intet af filen er brugt.',
  'vector.too-deep': 'Filen har elementer i for mange lag (linje {line, number}). Det er ikke et lag i GML.',
  'vector.too-long':
    'Filen er beskadiget: før linje {line, number} slutter, står der mere, end et element i GML kan have. Intet af filen er brugt.',
  'vector.service': 'Filen er et svar fra en tjeneste, der ikke kunne give data: »{text}«.',
  'vector.no-members': 'Filen er XML med »{root}« yderst og har ingen objekter, som GML har dem.',
  'vector.no-crs':
    'Filen siger ikke, hvilket koordinatsystem den er i. Uden det kan det ikke vides, hvor den ligger. Hent den igen med koordinatsystemet, eller vælg det her.',
  'vector.unknown-crs':
    'Filen er i koordinatsystemet »{name}«, som ikke læses. Gem den i EPSG:25832 (eller 25833, 3035, 4258, 4326 eller 3857).',
  'vector.no-such-layer': 'Der er intet lag i filen, der hedder »{layer}«. Den har: {layers}.',
  'vector.swapped':
    'Akserne er byttet om i {n, plural, one {et objekt} other {# objekter}}, {n, plural, one {} other {det første i }}objekt nr. {feature, number}{line, plural, =0 {} other { (linje #)}}: nord står, hvor øst skulle stå. De er læst den rigtige vej.',
  'vector.system.seen':
    'Filen siger ikke eller siger forkert, hvilket koordinatsystem den er i. Tallene passer til {system}, og sådan er den læst. Se på kortet, om den ligger rigtigt.',
  'vector.json.syntax':
    'Filen er beskadiget: den er ikke gyldig JSON. Fejlen står i linje {line, number}, tegn {column, number}.',
  'vector.json.cut-off':
    'Filen er ikke hel: den slutter midt i indholdet (linje {line, number}, tegn {column, number}). Hent den igen.',
  'vector.json.broken': 'Filen er beskadiget: den er ikke gyldig JSON.',
  'vector.not-geojson': 'Filen er JSON, men ikke GeoJSON eller TopoJSON med objekter (FeatureCollection).',
  'vector.topojson.broken': 'Filen er TopoJSON, men mangler sine linjer (arcs) eller objekter (objects).',
  'vector.topojson.arc':
    'TopoJSON-filen er beskadiget: linje nr. {n, number} i »arcs« er ikke en liste af punkter, eller »transform« er ikke tal.',
  'vector.gpkg.broken': 'GeoPackage-filen er beskadiget eller ikke hel. SQLite siger: {cause}',
  'vector.gpkg.no-layer': 'GeoPackage-filen har ingen lag med omrids.',
  'vector.gpkg.no-reader': 'Det, der læser GeoPackage, kunne ikke hentes: {cause}',
  'vector.gpkg.endless':
    'Laget »{layer}« er ikke en tabel, men en forespørgsel, som kan tage uden ende. Gem det som en ny GeoPackage, eller vælg et andet lag.',
  'vector.gpkg.not-counted': 'Laget »{layer}« er en forespørgsel, som kan tage uden ende. Det er ikke talt med.',
  'vector.shp.not': 'Filen hedder .shp, men begynder ikke som en Shapefile.',
  'vector.shp.length':
    'Filen med figurer (.shp) er ikke hel: den siger, at den er {stated, number} byte, og er {size, number}. Hent den igen.',
  'vector.shp.broken':
    'Filen med figurer (.shp) er beskadiget ved byte {byte, number}, i objekt nr. {feature, number}. Intet af den er brugt.',
  'vector.shp.no-table':
    'Lagets tabel mangler: {file} hører sammen med en .dbf-fil af samme navn. Vælg alle lagets filer på én gang (.shp, .dbf, .prj og .cpg), eller en zip-fil med dem.',
  'vector.shp.rows':
    'Lagets filer passer ikke sammen: der er {shapes, number} figurer (.shp) og {rows, number} rækker (.dbf). Hvilke der hører sammen, kan ikke vides.',
  'vector.dbf.broken': 'Lagets tabel (.dbf) er beskadiget ved byte {byte, number}.',
  'vector.dbf.cut-off':
    'Lagets tabel (.dbf) er ikke hel: den slutter i række {row, number} af {rows, number}. Hent den igen.',
  'vector.dbf.guessed':
    'Tabellen (.dbf) siger ikke, hvilken tegnkodning den er skrevet i. Den er læst som Windows-1252; se, om æ, ø og å er rigtige.',
  'vector.fgb.header': 'FlatGeobuf-filen er beskadiget i sin begyndelse eller ikke hel.',
  'vector.fgb.cut-off':
    'FlatGeobuf-filen er beskadiget eller ikke hel: objekt nr. {feature, number} mangler ved byte {byte, number}{n, plural, =0 {} other { (den siger selv, at der er #)}}.',
  'vector.mif.broken': 'MIF-filen er beskadiget eller ikke hel: linje {line, number} er ikke, hvad der skal stå der.',
  'vector.mif.no-rows':
    'Lagets tabel mangler: {file} hører sammen med en .mid-fil af samme navn. Vælg begge filer på én gang, eller en zip-fil med dem.',
  'vector.mif.row':
    'Lagets tabel (.mid) er beskadiget: række {row, number} har {n, number} værdier, og der skal være {columns, number}.',
  'vector.mif.rows':
    'Lagets filer passer ikke sammen: der er {shapes, number} figurer (.mif) og {rows, number} rækker (.mid).',
  'vector.gzip.broken': 'Den pakkede fil (gzip) er beskadiget eller ikke hel. Hent den igen.',
  'vector.packed-twice': 'Filen er pakket flere gange. Pak den ud, og vælg filen, der ligger i den.',
  'vector.zip.cut-off': 'Zip-filen er ikke hel. Hent den igen.',
  'vector.zip.many': 'Zip-filen har for mange filer i sig.',
  'vector.zip.broken': 'Zip-filen er beskadiget. Hent den igen.',
  'vector.zip.locked': 'Zip-filen er låst med en adgangskode. Pak den ud, og vælg lagets filer.',
  'vector.zip.method': 'Zip-filen er pakket på en måde, som ikke kan læses. Pak den ud, og vælg lagets filer.',
  'vector.zip.bomb': '»{member}« i zip-filen fylder mere, end zip-filen siger. Den pakkes ikke ud.',
  'vector.nothing-in-it': 'Der er intet lag, der kan læses, blandt filerne: {files}.',
  'vector.several-formats':
    'Der er flere lag i forskellige formater ({files}), og det kan ikke vides, hvilket der menes. Vælg filen med det ene.',
  'vector.all.empty': 'Ingen af de {n, number} objekter har en geometri.',
  'vector.all.no-area': 'Ingen af de {n, number} objekter har et omrids.',
  'vector.all.ring': 'Ingen af de {n, number} omrids kan bruges: de er ikke lukkede eller har for få punkter.',
  'vector.all.curved': 'Ingen af de {n, number} omrids kan bruges: de har buer.',
  'vector.all.shape': 'Ingen af de {n, number} objekter er af en slags, der læses: områder, linjer og punkter.',
  'vector.all.coordinate': 'Ingen af de {n, number} omrids kan bruges: de har koordinater, som ikke er tal.',
  'vector.all.outside':
    'Ingen af de {n, number} objekter ligger i Danmark, hverken som koordinaterne står eller med akserne byttet om. Er koordinatsystemet det, filen siger?',
  'vector.all.deleted': 'Alle {n, number} objekter er slettet i lagets tabel.',
  'vector.place.file': '{file}',
  'vector.place.line': 'linje {n, number}',
  'vector.place.feature': 'objekt nr. {n, number}',
  'vector.place.byte': 'byte {n, number}',
  'vector.place.file.line': '{file}, linje {n, number}',
  'vector.place.file.feature': '{file}, objekt nr. {n, number}',
  'vector.place.file.byte': '{file}, byte {n, number}',
  'vector.skip.empty': '{n, plural, one {# objekt} other {# objekter}} uden geometri er ikke med (nr. {features}).',
  'vector.skip.no-area': '{n, plural, one {# objekt} other {# objekter}} uden omrids er ikke med (nr. {features}).',
  'vector.skip.ring':
    '{n, plural, one {# objekt} other {# objekter}}, hvis omrids ikke er lukket eller har for få punkter, er ikke med (nr. {features}).',
  'vector.skip.curved':
    '{n, plural, one {# objekt} other {# objekter}}, hvis omrids har buer, er ikke med (nr. {features}).',
  'vector.skip.shape':
    '{n, plural, one {# objekt} other {# objekter}}, som hverken er områder, linjer eller punkter, er ikke med (nr. {features}).',
  'vector.skip.coordinate':
    '{n, plural, one {# objekt} other {# objekter}} med koordinater, der ikke er tal, er ikke med (nr. {features}).',
  'vector.skip.outside':
    '{n, plural, one {# objekt} other {# objekter}} uden for Danmark er ikke med (nr. {features}).',
  'vector.skip.deleted':
    '{n, plural, one {# objekt} other {# objekter}}, som er slettet i lagets tabel, er ikke med (nr. {features}).'
} as const
