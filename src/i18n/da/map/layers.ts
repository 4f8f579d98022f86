/** Reference layers: the panel, and what is said of files that pictures and tiles are read from. */
export const layers = {
  'layers.heading': 'Lag på kortet',
  'layers.intro':
    'Filer, der vises på kortet, og som tegningen kan fange og følge. De bliver i denne browser og sendes ingen steder.',
  'layers.add': 'Tilføj lag fra fil …',
  'layers.add.hint':
    'GeoPackage, GML, GeoJSON, Shapefile, TopoJSON, FlatGeobuf, MapInfo MIF, GeoTIFF og PMTiles. Hører flere filer sammen, vælges de på én gang.',
  'layers.none': 'Der er ingen lag endnu.',
  'layers.list': 'Lag, det øverste først',
  'layers.added': '{n, plural, one {Et lag} other {# lag}} fra {file} er lagt på kortet.',
  'layers.stopped': 'Læsningen af {file} blev stoppet. Intet af filen er brugt.',
  'layers.visible': 'Vis {name}',
  'layers.opacity': 'Synlighed af {name}',
  'layers.percent': '{n, number} %',
  'layers.up': 'Flyt {name} op',
  'layers.down': 'Flyt {name} ned',
  'layers.moved': '{name} er nu nr. {place, number} af {n, number} oppefra.',
  'layers.colour': 'Farve',
  'layers.label': 'Navne på kortet fra felt',
  'layers.label.none': 'Ingen navne',
  'layers.snap': 'Fang og følg lagets linjer, når der tegnes',
  'layers.no-snap': 'Laget kan ses, men ikke fanges eller følges.',
  'layers.keep': 'Behold filen i denne browser',
  'layers.keep.failed': 'Laget kunne ikke gemmes i browseren: {cause}',
  'layers.zoom': 'Vis hele laget',
  'layers.remove': 'Fjern',
  'layers.removed': '{name} er fjernet.',
  'layers.more': 'Udseende og oplysninger om {name}',
  'layers.shapes': '{n, plural, one {et objekt} other {# objekter}}',
  'layers.picture': 'billede',
  'layers.tiles': 'kortfliser',
  'layers.facts': '{what} · {system} · {file}',
  'layers.source': 'Kilde: {words}',
  'layers.offered': 'Lag, der kan hentes',
  'layers.offered.from': 'Hentes fra {host}, først når det vælges.',
  'layers.offered.own': 'Ligger ved siden af Skel.',
  'layers.fetch': 'Hent {name}',
  'layers.missing': '{host} har ikke filen.',
  'layers.fetch-failed': 'Laget kunne ikke hentes.',
  'layers.fetching-from': 'Lag hentes fra {hosts}, som denne installation er sat op til.',
  'layers.fetched': 'Hentes fra {host}.',
  'layers.skipped': 'Udeladt',
  'layers.place': 'Oplysninger på stedet',
  'layers.place.hint':
    'Peg på kortet og tryk F, eller højreklik og vælg »Vis lagenes oplysninger her«. Her er det kortets midte.',
  'layers.place.middle': 'Vis oplysninger ved kortets midte',
  'layers.place.none': 'Ingen af de viste lag har noget her.',
  'layers.place.unnamed': 'Objektet har ingen felter.',
  'layers.place.field': 'Felt',
  'layers.place.value': 'Værdi',
  'layers.outside': 'Billedet eller laget ligger ikke i Danmark. Er koordinatsystemet det, filen siger?',
  'layers.many':
    'Filen har {n, number} lag, og der kan højst vises {most, number} fra én fil. Gem de lag, der skal bruges, i en fil for sig.',
  'layers.tiff.broken': 'Billedet (TIFF) er beskadiget eller gemt på en måde, som ikke kan læses: {cause}',
  'layers.tiff.no-place':
    'Billedet siger ikke, hvor det ligger. Gem det som GeoTIFF med koordinater i et GIS-program, for eksempel i EPSG:25832.',
  'layers.tiff.blocks':
    'Billedet er gemt i stykker på over {limit, number} MB, som ikke kan pakkes ud. Gem det som GeoTIFF i fliser (tiled) med oversigter (overviews).',
  'layers.tiff.bits': 'Billedets værdier fylder {n, number} bit. Der læses 8, 16 og 32 bit. Gem det som 8 bit.',
  'layers.tiff.colours':
    'Billedets farver er gemt på en måde (PhotometricInterpretation {n, number}), som ikke læses. Gem det i RGB.',
  'layers.tiff.no-overviews':
    'Billedet er stort og har ingen oversigter (overviews). Det vises først, når der er zoomet tæt ind.',
  'layers.pmtiles.kind':
    'PMTiles-filen har fliser af en slags, som ikke kan vises. Der vises vektorfliser (MVT) og billeder.',
  'layers.pmtiles.no-layers': 'PMTiles-filen siger ikke, hvilke lag dens vektorfliser har, og kan derfor ikke vises.',
  'layers.pmtiles.broken': 'PMTiles-filen er beskadiget eller ikke hel: {cause}',
  'layers.pmtiles.no-snap':
    'Kortfliser er afrundede. Laget kan derfor ses, men ikke fanges eller følges; brug den fil, fliserne er lavet af.'
}
