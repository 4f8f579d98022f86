/** What is wrong with the configuration of an installation (config.json). Addresses and keys are never repeated. */
export const config = {
  'config.too-large': 'Filen er over {limit, number} MB og er derfor ikke læst.',
  'config.empty': 'Filen er tom.',
  'config.syntax': 'Filen er ikke gyldig JSON. Fejlen står i linje {line, number}, tegn {column, number}.',
  'config.truncated':
    'Filen slutter midt i indholdet (linje {line, number}, tegn {column, number}). Den er måske ikke gemt eller hentet helt.',
  'config.too-deep': 'Indholdet er indlejret i for mange niveauer, eller et objekt har for mange nøgler.',
  'config.no-object': 'Filen skal være et objekt med nøgler.',
  'config.format': 'Filen skal begynde med "format": "skel-config/1".',
  'config.newer-format':
    'Filen er skrevet i formatet {format}, som er nyere end denne udgave af Skel. Brug en nyere udgave.',
  'config.list': 'Her skal stå en liste.',
  'config.many': 'Listen har {n, number} punkter. Kun de første {most, number} bruges.',
  'config.too-many': 'Listen er for lang.',
  'config.text-long': 'Teksten er for lang.',
  'config.unknown-key': 'Nøglen "{key}" kendes ikke og bruges ikke.',
  'config.id':
    'Et id skal bestå af små bogstaver (a–z), cifre og bindestreger og højst være 40 tegn; der står {received}.',
  'config.id-twice': 'Id’et "{id}" er brugt før i listen. Det første gælder.',
  'config.name': 'Navnet skal være en tekst på højst 80 tegn eller have nøglerne "da" og "en".',
  'config.kind':
    'Her skal stå en kendt slags. Baggrundskort: pmtiles, style, xyz, wmts, wms. Lag: geojson, gpkg, gml, fgb, pmtiles, geotiff.',
  'config.url': 'Her skal stå en adresse eller en liste af adresser.',
  'config.zoom': 'Her skal stå et helt tal mellem 0 og 22; der står {received}.',
  'config.zooms': '"minZoom" er større end "maxZoom".',
  'config.share': 'Her skal stå et tal mellem 0 og 1; der står {received}.',
  'config.saturation': 'Her skal stå et tal mellem -1 og 1; der står {received}.',
  'config.order': 'Her skal stå et tal mellem -1000 og 1000; der står {received}.',
  'config.crs': 'Her skal stå et koordinatsystem som "EPSG:25832"; der står {received}.',
  'config.token-parameter': 'Her skal stå navnet på en parameter, for eksempel "token"; der står {received}.',
  'config.start-with': 'Der er intet baggrundskort med dette id. Kortet begynder uden baggrund.',
  'config.xyz-places': "Adressen skal have pladserne '{z}', '{x}' og '{y}' (eller '{-y}').",
  'config.query-place':
    "Adressen skal have '{query}' dér, hvor søgeordene skal stå: i stien eller efter spørgsmålstegnet.",
  'config.steps': 'Her skal stå nøgler med punktum imellem, for eksempel properties.label.',
  'config.wmts-places':
    "Adressen skal have pladserne '{TileMatrix}', '{TileRow}' og '{TileCol}' eller være tjenestens egen adresse uden pladser.",
  'config.address.signs': 'Adressen har tegn, som en adresse ikke kan have.',
  'config.address.scheme':
    'Adressen begynder med {scheme}:. Kun https kan bruges, og http hvor siden selv er hentet med http.',
  'config.address.no-scheme': 'Adressen skal begynde med https://, eller den skal være relativ til siden.',
  'config.address.climbs': 'Adressen må ikke føre ud af en mappe med "..".',
  'config.address.broken': 'Adressen er ikke en gyldig adresse.',
  'config.address.credentials': 'Adressen må ikke indeholde brugernavn eller adgangskode.',
  'config.address.host': "Adressens servernavn er ikke gyldigt. Pladser som '{s}' kan ikke bruges i det.",
  'config.address.http': 'Adressen er http, men siden er hentet med https. Brug https.',
  'config.address.origin': 'Her skal stå en server alene, for eksempel "https://tiles.eksempel.dk", uden noget efter.'
} as const
