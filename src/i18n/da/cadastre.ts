/** What is said of parcels: tables of them, layers of them, and where they are looked up. */
export const cadastre = {
  'parcel-table.none': 'Der er ingen matrikler i det, der er indsat.',
  'parcel-table.too-many':
    'Der er {n, number} rækker. Der kan højst læses {most, number} ad gangen. Del listen op, og indsæt en del ad gangen.',
  'parcel-table.no-number-column':
    'Ingen af kolonnerne ser ud til at have matrikelnumre. Vælg over kolonnerne, hvilken det er.',
  'parcel-table.no-area-column':
    'Ingen af kolonnerne ser ud til at have kvadratmeter. Vælg over kolonnerne, hvilken det er, eller skriv arealerne senere.',
  'parcel-table.twice.matrikelnr': 'To kolonner har matrikelnumre. Vælg over kolonnerne, hvilken der gælder.',
  'parcel-table.twice.ejerlav': 'To kolonner har ejerlav. Vælg over kolonnerne, hvilken der gælder.',
  'parcel-table.twice.ejerlavskode': 'To kolonner har ejerlavskoder. Vælg over kolonnerne, hvilken der gælder.',
  'parcel-table.twice.area': 'To kolonner har kvadratmeter. Vælg over kolonnerne, hvilken der gælder.',
  'parcel-table.twice.whole': 'To kolonner siger, om matriklen er hel. Vælg over kolonnerne, hvilken der gælder.',
  'parcel-table.no-list':
    'Listen over ejerlav kunne ikke hentes. Ejerlavene er taget, som de er skrevet, og er ikke kontrolleret.',
  'parcel-table.quotes': 'Anførselstegnene går ikke op, så det kan ikke ses, hvor felterne begynder og slutter.',
  'parcel-table.number.empty': 'Matrikelnummeret mangler.',
  'parcel-table.number.spreadsheet':
    '»{text}« er ikke et matrikelnummer. Regnearket har formentlig gjort det til et tal eller en dato. Gør kolonnen til tekst, og skriv nummeret igen.',
  'parcel-table.number.several': '»{text}« er flere matrikelnumre. Skriv hver matrikel på sin egen række.',
  'parcel-table.number.no-number': '»{text}« er ikke et matrikelnummer, som for eksempel 7000d.',
  'parcel-table.land': '»{text}« er taget som areal uden matrikelnummer.',
  'parcel-table.area.empty': 'Kvadratmeter mangler. Matriklen er med, men uden areal.',
  'parcel-table.area.decimals': 'Arealet »{text}« har decimaler. Der skal stå hele kvadratmeter.',
  'parcel-table.area.negative': 'Arealet »{text}« er negativt.',
  'parcel-table.area.zero': 'Arealet er 0.',
  'parcel-table.area.hectares': 'Arealet »{text}« er i hektar. Der skal stå hele kvadratmeter.',
  'parcel-table.area.no-number': 'Arealet »{text}« er ikke et tal.',
  'parcel-table.area.too-large': 'Arealet »{text}« er større end Danmark.',
  'parcel-table.whole.unread': '»{text}« siger ikke, om matriklen er hel eller en del. Skriv »hel« eller »del«.',
  'parcel-table.whole.both': 'Rækken siger både, at hele matriklen flyttes, og at en del af den gør.',
  'parcel-table.district.empty': 'Ejerlavet mangler.',
  'parcel-table.district.completed': 'Ejerlavet er udfyldt efter listen over ejerlav; der stod »{text}«.',
  'parcel-table.district.several':
    'Flere ejerlav hedder »{text}«: {codes}. Vælg det rigtige, eller skriv ejerlavskoden i en kolonne for sig.',
  'parcel-table.district.near': 'Ejerlavet »{text}« findes ikke på listen. Navne, der ligner: {near}.',
  'parcel-table.district.unknown': 'Ejerlavet »{text}« findes ikke på listen over ejerlav, og intet navn ligner.',
  'parcel-table.code.unread': '»{text}« er ikke en ejerlavskode.',
  'parcel-table.code.unknown': 'Ejerlavskoden {text} findes ikke på listen over ejerlav.',
  'parcel-table.code.other': 'Ejerlavskoden {code} er »{name}«, men der står »{text}«.',
  'parcel-table.municipality.unknown': '»{text}« er ikke en kommune.',
  'parcel-table.municipality.near': '»{text}« er ikke en kommune. Navne, der ligner: {near}.',
  'parcel-table.municipality.two': 'Rækken nævner to forskellige kommuner på samme side; den anden er »{text}«.',
  'parcel-table.same-municipality': 'Kommunen, der afgiver, er den samme som den, der modtager.',
  'parcel-table.twice': 'Matr.nr. {name} i samme ejerlav står også i række {row, number}.',
  'parcel-table.two-parts':
    'Matr.nr. {name} i samme ejerlav står også i række {row, number}. Begge er taget som hver sin del af den.',
  'parcel-table.sum-unread': 'Summen kan ikke læses.',
  'parcel-table.sum-differs':
    'Der står {stated, number} m² i alt, men rækkerne giver {found, number} m². Det er {difference, number} m² {more, select, yes {mindre} other {mere}}, end der står.',
  'parcel-part.none': 'Der er ingen matrikel i laget, hvor området er tegnet.',
  'parcel-part.nobodys': 'Området ligger ikke i en kommune, som kan afgive det.',
  'parcel-repick.kept':
    '{n, plural, one {# matrikel i ændringen findes ikke i laget og bliver stående.} other {# matrikler i ændringen findes ikke i laget og bliver stående.}}',
  'parcel-part.lines':
    'Området kan ikke deles mellem matriklerne: dets linjer kan ikke bringes til at passe med deres.',
  'parcel-part.one': '{name} ({m2, number} m²{whole, select, yes {, hele matriklen} other {}})',
  'parcel-part.made':
    '{n, plural, one {Området er nu del af} other {Området er delt mellem # matrikler:}} matr.nr. {parts}{more, plural, =0 {} other { og # til}}. Arealerne er beregnet på kortet.{left, plural, =0 {} other { # m² af området ligger i ingen matrikel, der kan afgives, og flyttes ikke.}}',
  'parcel-table.heading': 'Matrikler fra tabel',
  'parcel-table.intro':
    'Kopiér rækkerne i Excel eller et andet regneark, og indsæt dem her, eller vælg en CSV-fil. Kolonnerne kan hedde matr.nr., ejerlav, ejerlavskode, m², hel/del, fra og til; de kan stå i en anden rækkefølge eller mangle overskrift.',
  'parcel-table.text': 'Rækker fra et regneark',
  'parcel-table.file': 'Vælg CSV-fil …',
  'parcel-table.file.too-large':
    '{file} er på {size, number} MB. En tabel over matrikler kan højst være på {limit, number} MB.',
  'parcel-table.file.unreadable': '{file} kan ikke læses.',
  'parcel-table.file.sheet':
    '{file} er et regneark. Åbn det, kopiér rækkerne, og indsæt dem her, eller gem det som CSV.',
  'parcel-table.file.other': '{file} er ikke en tabel. Vælg en CSV-fil.',
  'parcel-table.file.not-text': '{file} er ikke tekst i en kendt tegnkodning. Gem den som CSV i UTF-8.',
  'parcel-table.from': 'Fra, hvor rækken ikke selv siger det',
  'parcel-table.to': 'Til, hvor rækken ikke selv siger det',
  'parcel-table.by-row': 'Kun efter rækkerne',
  'parcel-table.whole': 'Hel eller del, hvor rækken ikke selv siger det',
  'parcel-table.whole.none': 'Ikke angivet',
  'parcel-table.whole.yes': 'Hel',
  'parcel-table.whole.no': 'Del',
  'parcel-table.nothing': 'Der er ikke indsat noget endnu.',
  'parcel-table.sum': '{n, plural, =0 {Ingen matrikler} one {# matrikel} other {# matrikler}}, i alt {area}.',
  'parcel-table.without-area':
    '{n, plural, one {# af dem mangler} other {# af dem mangler}} kvadratmeter og er ikke med i summen.',
  'parcel-table.faulty': '{n, plural, one {# række har} other {# rækker har}} fejl og kommer ikke med.',
  'parcel-table.homeless':
    '{n, plural, one {# række siger} other {# rækker siger}} ikke, hvilke kommuner arealet går fra og til, og kommer ikke med. Vælg kommunerne ovenfor.',
  'parcel-table.changes':
    '{n, plural, one {# matrikel} other {# matrikler}} bliver til {changes, plural, one {# ændring} other {# ændringer}}, en for hver afgivende og modtagende kommune.',
  'parcel-table.place': 'Tilføj {n, plural, one {# matrikel} other {# matrikler}}',
  'parcel-table.nothing-placed':
    'Der er ingen rækker at tilføje. Ret fejlene i rækkerne, eller vælg, hvilke kommuner arealet går fra og til.',
  'parcel-table.placed':
    '{n, plural, one {# matrikel} other {# matrikler}} tilføjet som {changes, plural, one {# ændring} other {# ændringer}}.',
  'parcel-table.added': '{n, plural, one {# matrikel} other {# matrikler}} tilføjet.',
  'parcel-table.preview': 'Rækkerne, som de er læst',
  'parcel-table.row': 'Række',
  'parcel-table.told': 'Bemærkninger',
  'parcel-table.only-told': 'Vis kun {n, plural, one {den ene række} other {de # rækker}} med fejl eller bemærkninger',
  'parcels.search': 'Søg matr.nr. eller ejerlav i listen',
  'parcels.earlier': 'Forrige 100',
  'parcels.later': 'Næste 100',
  'parcels.page': 'Matrikel {first, number}–{last, number} af {n, number}',
  'parcels.none-found': 'Ingen matrikler i listen passer til søgningen.',
  'parcel-table.more': 'Vis {n, number} rækker mere af {of, number}',
  'parcel-table.others':
    '{n, plural, one {# række er} other {# rækker er}} hverken overskrift, matrikel eller sum og ikke med',
  'parcel-table.other': 'Række {row, number}: {text}',
  'parcel-table.columns': 'Hvad kolonnerne er læst som',
  'parcel-table.column': 'Kolonne {n, number}',
  'parcel-table.kind.none': 'Læses ikke',
  'parcel-table.kind.matrikelnr': 'Matr.nr.',
  'parcel-table.kind.ejerlav': 'Ejerlav',
  'parcel-table.kind.ejerlavskode': 'Ejerlavskode',
  'parcel-table.kind.area': 'Kvadratmeter',
  'parcel-table.kind.whole': 'Hel/del',
  'parcel-table.kind.part': 'Kun en del (ja/nej)',
  'parcel-table.kind.from': 'Fra',
  'parcel-table.kind.to': 'Til',
  'parcel-table.kind.land': 'Areal uden nummer',
  'parcel-table.kind.cause': 'Årsag',
  'parcel-table.choose': 'Ejerlav i række {row, number}',
  'parcel-table.choose.none': 'Vælg ejerlav',
  'parcel-table.stated-sum': 'I alt ifølge tabellen',
  'parcel-table.sum-agrees': 'Summen stemmer.',
  'parcel-layer.no-parcels':
    'Der er ingen matrikler i filen. Den har: {types}. Hent laget »Jordstykke« fra matriklen, eller vælg, hvilket felt der har matrikelnummeret.',
  'parcel-layer.kind.table':
    'Filen er en tabel uden omrids. Matrikler fra en tabel tilføjes med »Matrikler fra tabel«.',
  'parcel-layer.skip.no-number':
    '{n, plural, one {# objekt} other {# objekter}} uden matrikelnummer er ikke med (nr. {features}).',
  'check.parcels.used':
    'Matriklerne er slået op i filen ({n, plural, one {# matrikel} other {# matrikler}}, registreret {area}, {system}; sha256 {sha256}). Omrids er udfyldt derfra, ligesom ejerlavskoder og registrerede arealer, der manglede.',
  'parcels.found.differs':
    'Matr.nr. {name}: sagen siger {stated, number} m², laget {registered, number} m². Sagens tal er beholdt.',
  'parcels.found.several':
    'Matr.nr. {name} står {n, number} gange i laget. Der er ikke valgt mellem dem, og intet er udfyldt.',
  'parcels.found.missing': 'Matr.nr. {name} findes ikke i laget, som har andre matrikler i ejerlavet.',
  'parcels.found.other-district': 'Matr.nr. {name} findes ikke i laget, som intet har fra ejerlavet.',
  'parcels.found.unnamed': 'Matriklen mangler nummer eller ejerlav og kan ikke slås op.',
  'parcel-layer.heading': 'Matrikler fra et lag',
  'parcel-layer.intro':
    'Vælg en fil med jordstykker fra matriklen: GeoPackage, GML, Shapefile, GeoJSON, TopoJSON, FlatGeobuf eller MapInfo MIF, også i en zip-fil. En Shapefiles filer vælges på én gang. Filen forlader ikke browseren og gemmes ikke; kun omrids af de matrikler, sagen bruger, kommer med i forslaget.',
  'parcel-layer.choose': 'Vælg fil …',
  'parcel-layer.choose-other': 'Vælg en anden fil …',
  'parcel-layer.read':
    '{n, plural, one {# matrikel} other {# matrikler}} i {file}, registreret {area} i alt. Koordinatsystem: {system}.',
  'parcel-layer.without-area': '{n, plural, one {# matrikel} other {# matrikler}} har intet registreret areal i filen.',
  'parcel-layer.others': 'Andet i filen, som ikke er matrikler: {types}.',
  'parcel-layer.fields': 'Hvad filens felter er læst som',
  'parcel-layer.field.none': 'Intet felt',
  'parcel-layer.field.option': '{name} ({examples})',
  'parcel-layer.role.matrikelnr': 'Matrikelnummer',
  'parcel-layer.role.ejerlav': 'Ejerlavets navn',
  'parcel-layer.role.ejerlavskode': 'Ejerlavskode',
  'parcel-layer.role.areaM2': 'Registreret areal (m²)',
  'parcel-layer.role.municipality': 'Kommunekode',
  'parcel-layer.sample': 'De første matrikler, som de er læst',
  'parcel-layer.pick': 'Vælg matrikler på kortet',
  'parcel-layer.find': 'Find sagens matrikler i laget',
  'parcel-layer.loaded': '{n, plural, one {# matrikel} other {# matrikler}} kan vælges på kortet og på listen.',
  'parcel-layer.found':
    '{found, number} af {n, number} matrikler i sagen er fundet i laget, og deres omrids er udfyldt. Det kan fortrydes.',
  'parcel-layer.nothing-to-find': 'Sagen har ingen ændringer med matrikler at slå op.',
  'parcels.code': 'Ejerlavskode',
  'parcels.land': 'Uden nummer',
  'parcels.together': 'I alt i m²',
  'parcels.together.hint': 'Kun hvor arealet er oplyst samlet.',
  'parcels.cause': 'Årsag',
  'parcels.cause.hint': 'For eksempel vejanlæg eller jordfordeling.',
  'parcels.line': 'Grænsen i ord',
  'parcels.line.hint':
    'For eksempel: øst for en linje fra vejen til åen. Eller: således at grænsen følger vejens skel. Ordene står i bilaget; intet måles efter dem.',
  'draw.parcels-stay':
    'De valgte matrikler ligger allerede i den kommune, der skal modtage dem, eller i ingen kommune.',
  'draw.parcels-received':
    '{n, plural, one {# matrikel} other {# matrikler}} lå allerede i den modtagende kommune og er ikke med.',
  'within.label': 'Matrikler inden for et tegnet område',
  'within.wholly': 'Vælg dem, der ligger helt inden for',
  'within.mostly': 'Vælg dem med midten inden for',
  'within.none': 'Ingen matrikler i laget ligger inden for området.'
}
