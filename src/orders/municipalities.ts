/** Names of Denmark's municipalities since 1970: what an order's slips are mended by. A name alone, no land and no code. */

const SINCE_1970 = `
København Frederiksberg Albertslund Ballerup Brøndby Dragør Gentofte Gladsaxe Glostrup Herlev Hvidovre Høje-Taastrup Ishøj
Ledøje-Smørum Lyngby-Taarbæk Rødovre Søllerød Tårnby Vallensbæk Værløse Sengeløse Allerød Birkerød Farum
Fredensborg-Humlebæk Frederikssund Frederiksværk Græsted-Gilleleje Helsinge Helsingør Hillerød Hundested Hørsholm
Jægerspris Karlebo Skibby Skævinge Slangerup Stenløse Ølstykke Bramsnæs Greve Gundsø Hvalsø Køge Lejre Ramsø Roskilde
Skovbo Solrød Vallø Bjergsted Dianalund Dragsholm Fuglebjerg Gørlev Hashøj Haslev Holbæk Hvidebæk Høng Jernløse
Kalundborg Korsør Nykøbing-Rørvig Ringsted Skælskør Slagelse Sorø Stenlille Svinninge Tornved Trundholm Tølløse Fakse
Fladså Holeby Holmegaard Højreby Langebæk Maribo Møn Nakskov Nykøbing_F. Nysted Næstved Nørre_Alslev Præstø Ravnsborg
Rudbjerg Rødby Rønnede Sakskøbing Stevns Stubbekøbing Suså Sydfalster Vordingborg Allinge-Gudhjem Hasle Nexø Rønne
Aakirkeby Bornholm Assens Bogense Broby Egebjerg Ejby Faaborg Glamsbjerg Gudme Haarby Kerteminde Langeskov Marstal
Middelfart Munkebo Nyborg Nørre_Aaby Odense Otterup Ringe Rudkøbing Ryslinge Svendborg Sydlangeland Søndersø Tommerup
Tranekær Ullerslev Vissenbjerg Ærøskøbing Ørbæk Årslev Aarup Augustenborg Bov Bredebro Broager Christiansfeld Gram
Gråsten Haderslev Højer Lundtoft Løgumkloster Nordborg Nørre-Rangstrup Rødding Rødekro Skærbæk Sundeved Sydals
Sønderborg Tinglev Tønder Vojens Aabenraa Billund Blaabjerg Blåvandshuk Bramming Brørup Esbjerg Fanø Grindsted Helle
Holsted Ribe Varde Vejen Ølgod Brædstrup Børkop Egtved Fredericia Gedved Give Hedensted Horsens Jelling Juelsminde
Kolding Lunderskov Nørre-Snede Tørring-Uldum Vamdrup Vejle Aulum-Haderup Brande Egvad Herning Holmsland Holstebro Ikast
Lemvig Ringkøbing Skjern Struer Thyborøn-Harboøre Thyholm Trehøje Ulfborg-Vemb Videbæk Vinderup Aaskov Ebeltoft Galten
Gjern Grenaa Hadsten Hammel Hinnerup Hørning Langå Mariager Midtdjurs Nørhald Nørre_Djurs Odder Purhus Randers Rosenholm
Rougsø Ry Rønde Samsø Silkeborg Skanderborg Sønderhald Them Aarhus Bjerringbro Fjends Hanstholm Hvorslev Karup
Kjellerup Morsø Møldrup Sallingsund Skive Spøttrup Sundsøre Sydthy Thisted Tjele Viborg Aalestrup Arden Brovst
Brønderslev Dronninglund Farsø Fjerritslev Frederikshavn Hadsund Hals Hirtshals Hjørring Hobro Læsø Løgstør Løkken-Vrå
Nibe Nørager Pandrup Sejlflod Sindal Skagen Skørping Støvring Sæby Aabybro Aalborg Aars Egedal Fredensborg Furesø
Gribskov Halsnæs Rudersdal Faxe Guldborgsund Lolland Odsherred Faaborg-Midtfyn Langeland Nordfyns Ærø Favrskov
Ikast-Brande Norddjurs Syddjurs Ringkøbing-Skjern Brønderslev-Dronninglund Jammerbugt Mariagerfjord Rebild
Vesthimmerlands`

/** Spelling left aside: capitals, aa for å, hyphens. Two names are one where this is the same. */
export const spelt = (name: string): string =>
  name.toLowerCase().replaceAll('aa', 'å').replaceAll('-', ' ').replace(/\s+/g, ' ').trim()

export const MUNICIPALITIES: ReadonlyMap<string, string> = new Map(
  SINCE_1970.trim()
    .split(/\s+/)
    .map(word => word.replace('_', ' '))
    .map(name => [spelt(name), name])
)
