/** What is wrong with a file that is no proposal, or odd in one that is. */
export const proposalFile = {
  'file.no-text':
    'Filen {file} kan ikke læses som tekst: enten er den beskadiget, eller også er den gemt i et tegnsæt, som ikke kendes her. Gem den som UTF-8.',
  'file.kind.xlsx': 'Filen er et regneark (Excel). Et forslag er en fil, som Skel har gemt (.skel.json).',
  'file.kind.xls':
    'Filen er et regneark eller dokument i Microsofts gamle format. Et forslag er en fil, som Skel har gemt (.skel.json).',
  'file.kind.zip': 'Filen er et zip-arkiv. Pak det ud, og vælg forslagsfilen (.skel.json).',
  'file.kind.shp':
    'Filen er en shapefil. Den er ikke et forslag. Skal områderne bruges, så eksportér dem som GeoJSON, og brug »Indlæs eget lag …«.',
  'file.kind.dbf':
    'Filen er en dBASE-tabel, for eksempel fra en shapefil. Den er ikke et forslag. Skal områderne bruges, så eksportér dem som GeoJSON, og brug »Indlæs eget lag …«.',
  'file.kind.gpkg':
    'Filen er en GeoPackage. Den er ikke et forslag. Skal områderne bruges, så eksportér dem som GeoJSON, og brug »Indlæs eget lag …«.',
  'file.kind.kml':
    'Filen er KML (Google Earth). Den er ikke et forslag. Skal områderne bruges, så eksportér dem som GeoJSON, og brug »Indlæs eget lag …«.',
  'file.kind.gml':
    'Filen er GML. Den er ikke et forslag. Skal områderne bruges, så eksportér dem som GeoJSON, og brug »Indlæs eget lag …«.',
  'file.kind.pdf': 'Filen er en PDF-fil. Et forslag er en fil, som Skel har gemt (.skel.json).',
  'file.kind.picture': 'Filen er et billede. Et forslag er en fil, som Skel har gemt (.skel.json).',
  'file.kind.gzip': 'Filen er en komprimeret fil. Pak den ud, og vælg forslagsfilen (.skel.json).',
  'file.kind.geojson':
    'Filen er GeoJSON. Den er ikke et forslag. Skal områderne vælges fra, så vælg »Vælg enheder«, og brug »Indlæs eget lag …«.',
  'file.kind.csv':
    'Filen er en tabel (CSV). Den er ikke et forslag. Er det beboerpunkter, så indlæs dem under »Datagrundlag«.',
  'file.kind.html': 'Filen er en webside. Et forslag er en fil, som Skel har gemt (.skel.json).',
  'file.empty': 'Filen {file} er tom.',
  'file.truncated':
    'Filen {file} slutter midt i indholdet (linje {line, number}, tegn {column, number}). Den er måske ikke gemt eller hentet helt.',
  'file.syntax': 'Filen {file} er ikke gyldig JSON. Fejlen står i linje {line, number}, tegn {column, number}.',
  'file.duplicate-key': 'Nøglen "{key}" står to gange samme sted, så det er uklart, hvad der gælder.',
  'file.huge-number': 'Tallet er større, end en computer kan regne med.',
  'file.too-deep': 'Indholdet er indlejret i for mange niveauer til at være et forslag.',
  'file.not-a-proposal': 'Filen er ikke et forslag fra Skel. Et forslag begynder med "format": "skel-proposal/1".',
  'file.newer-format':
    'Filen er gemt i formatet {format}, som er nyere end denne udgave af Skel. Brug en nyere udgave.',
  'file.missing': 'Nøglen "{key}" mangler.',
  'file.object': 'Her skal stå et objekt med nøgler; der står {received}.',
  'file.list': 'Her skal stå en liste; der står {received}.',
  'file.list-empty': 'Listen må ikke være tom. Udelad nøglen, hvis der ikke er noget at skrive.',
  'file.assessment':
    'Her skal stå en tekst i anførselstegn eller en vurdering med holds, by, date og text; der står {received}.',
  'file.text': 'Her skal stå en tekst i anførselstegn; der står {received}.',
  'file.text-empty': 'Teksten må ikke være tom.',
  'file.whole-number': 'Her skal stå et helt tal, der er 0 eller større; der står {received}.',
  'file.true-false': 'Her skal stå true eller false; der står {received}.',
  'file.date': 'Her skal stå en dato, der findes i kalenderen, skrevet som ÅÅÅÅ-MM-DD; der står {received}.',
  'file.instant': 'Her skal stå et tidspunkt med tidszone, for eksempel "2026-11-21T10:15:00Z"; der står {received}.',
  'file.code': 'Her skal stå en kommunekode med fire cifre, for eksempel "0265"; der står {received}.',
  'file.sha256': 'Her skal stå datasættets fingeraftryk (64 hexadecimale cifre); der står {received}.',
  'file.choice': 'Her skal stå en af disse værdier: {choices}; der står {received}.',
  'file.percent': 'Her skal stå en procent mellem 0 og 100; der står {received}.',
  'file.at-least-two': 'Listen skal have mindst to.',
  'file.change-type': 'Ændringstypen {received} kendes ikke.',
  'file.sha256-of-file': 'Her skal stå filens fingeraftryk (64 hexadecimale cifre); der står {received}.',
  'file.layer': 'Her skal stå et af disse lag: {choices}; der står {received}.',
  'file.off': 'Nøglen "off" kan kun være true; der står {received}. Udelad den, når ændringen skal gælde.',
  'file.two-codes': 'Listen skal have netop to kommunekoder.',
  'file.line-short': 'En linje skal have mindst to punkter.',
  'file.area-or-units': 'En ny kommune skal have enten "area" eller "units".',
  'file.duplicate-cooperation': 'To samarbejder har samme id ("{id}").',
  'file.geometry-type':
    'Et område skal være "Polygon" eller "MultiPolygon", en linje "LineString"; der står {received}.',
  'file.area-empty': 'Området har ingen koordinater.',
  'file.position': 'Et punkt skal være to tal, længdegrad og breddegrad; der står {received}.',
  'file.ring-short': 'En ring skal have mindst fire punkter, hvor det sidste gentager det første.',
  'file.ring-open': 'Ringen er ikke lukket: det sidste punkt skal være det samme som det første.',
  'file.duplicate-id': 'To ændringer har samme id ("{id}").',
  'file.duplicate-council': 'Kommunen {code} står to gange på listen over kommunalbestyrelser.',
  'file.duplicate-comment': 'To kommentarer eller svar har samme id ("{id}").',
  'file.comment-too-long': 'Kommentaren er længere end 10.000 tegn.',
  'file.author-too-long': 'Navnet er længere end 200 tegn.',
  'file.too-many-turns': 'Listen er længere end 200.',
  'file.pin': 'En kommentar skal stå ved "proposal", "change", "finding" eller "place"; der står {received}.',
  'file.listed-twice': '{code} står to gange på listen.',
  'file.deadline-before-sent': 'Høringsfristen ligger før den dag, høringen blev sendt.',
  'file.answered-before-sent': 'Høringssvaret er dateret før den dag, høringen blev sendt.',
  'file.decided-after-effect': 'Beslutningen er dateret efter virkningsdatoen.',
  'file.promulgated-before-decision': 'Bekendtgørelsen er dateret før ministerens afgørelse.',
  'file.link-not-web': 'Linket begynder ikke med http:// eller https:// og åbnes derfor ikke.',
  'file.island-wish-outside': 'Kommune {code} er ikke med i den gruppe, den ønsker at deltage i.',
  'file.count-incomplete':
    'Optællingen af beboere mangler antal, dato eller kilde og bruges derfor ikke; skønnet bruges.',
  'file.parcels-incomplete':
    'En matrikel mangler nummer, ejerlav eller areal. Ændringens matrikler bruges derfor ikke; målingen på kortet bruges.',
  'file.unknown-key': 'Nøglen "{key}" kendes ikke. Den bevares i filen, men indgår ikke i beregningen.'
}
