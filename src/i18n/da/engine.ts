/** What the engine says: problems with a drawing or a dataset, pedigrees of figures. */
export const engine = {
  'problem.self-crossing': 'Tegningen krydser sig selv ved {place}. Flyt et punkt, så linjerne ikke krydser hinanden.',
  'problem.spike':
    'Linjen går ud til {place} og tilbage ad samme vej. En sådan spids afgrænser intet. Fjern punktet, eller flyt det.',
  'problem.hole-outside':
    'Et hul ligger uden for sit område eller hen over et andet hul ved {place}. Flyt eller fjern hullet.',
  'problem.show-place': 'Vis stedet på kortet',
  'problem.too-small': 'Området er for lille til at kunne måles ({area}). Tegn et større område.',
  'problem.too-few-points': 'Et område skal have mindst tre forskellige punkter.',
  'problem.in-hole':
    'Området ligger helt i et hul i datasættet mellem {names}. Datasættet siger ikke, hvilken kommune stedet hører til, så der er intet at flytte.',
  'problem.at-sea': 'Området ligger helt på havet. Havet hører ikke til nogen kommune, så intet flyttes.',
  'problem.outside-denmark':
    'Området ligger uden for Danmark. Loven gælder kun den danske inddeling og ikke for Færøerne og Grønland (§ 13).',
  'problem.already-receiver':
    'Hele området hører allerede til {name}. Vælg en anden modtager, eller tegn over kommunegrænsen.',
  'problem.unassigned-only':
    '{name} ligger uden for den kommunale inddeling og kan ikke overføres som en grænseændring. Ministeren afgør tvivlsspørgsmål efter § 4.',
  'problem.giver-excluded': 'Området indeholder ikke land fra de kommuner, der må afgive ({names}).',
  'problem.unknown-code': 'Kommunekoden {code} findes ikke i datasættet.',
  'problem.outside-division':
    '{name} ({code}) ligger uden for den kommunale inddeling og er ikke en kommune. Kan det være tvivlsomt, hvor området hører til, afgør ministeren det efter § 4: brug ændringen »Afgør tvivl om grænsen« (settle-doubt).',
  'problem.bad-coordinates': 'Et koordinatpar er ikke et gyldigt punkt (længde −180 til 180, bredde −90 til 90).',
  'problem.swapped-coordinates':
    'Koordinaterne ser ud til at være byttet om. GeoJSON skriver længdegrad før breddegrad, for eksempel [12.3, 55.6].',
  'problem.metres': 'Tallene ligner meter ({system}). Filen skal have længde- og breddegrader (WGS84, EPSG:4326).',
  'problem.abolished-code':
    '{name} er lagt sammen med en anden kommune ved en tidligere ændring og findes ikke længere.',
  'problem.taken-code': 'Kommunekoden {code} er allerede i brug. Vælg en anden kode.',
  'problem.nothing-to-merge': 'Der skal være mindst to forskellige at lægge sammen.',
  'problem.unknown-region': 'Regionen findes ikke på virkningsdatoen: {region}.',
  'problem.taken-region': 'Regionen {region} findes allerede og er ikke en af dem, der lægges sammen.',
  'problem.unknown-cooperation': 'Der er intet forpligtende samarbejde »{cooperation}« på virkningsdatoen.',
  'problem.dissolved-cooperation': 'Samarbejdet »{cooperation}« er allerede ophævet ved en tidligere ændring.',
  'problem.no-common-border': '{names} har ingen fælles grænse.',
  'problem.not-on-border': 'Linjen skal begynde og ende på grænsen mellem {names}.',
  'problem.ends-apart':
    'Linjens ender ligger ikke på samme sammenhængende stykke af grænsen mellem {names}, eller de ligger på samme punkt.',
  'problem.nothing-moves': 'Linjen følger den grænse, der er, så intet flyttes.',
  'problem.unknown-unit': 'Enheden {code} findes ikke i laget.',
  'problem.unknown-party': '»{code}« er hverken en kommune eller en region.',
  'problem.switched-off-code':
    '{code} oprettes kun af en ændring, der er slået fra, og findes derfor ikke i forslaget.',
  'problem.wrong-dataset':
    'Forslaget er tegnet på et andet datasæt ({theirs}) end det, der er åbent ({ours}). Tallene kan være anderledes.',
  'problem.parcel-unnamed':
    'En matrikel skal have både matrikelnummer og ejerlav, eller det skal siges, hvad arealet er.',
  'problem.parcel-without-area':
    'Matriklens areal mangler. Angiv det registrerede areal i hele kvadratmeter, eller find matriklen i et matrikelkort.',
  'problem.parcel-sum':
    'Matriklernes arealer giver {m2, number} m² tilsammen og stemmer ikke med det areal, der er angivet i alt.',
  'problem.part-outside-parcel':
    'Delen er tegnet ud over matriklens eget skel: {m2, number} m² ligger uden for. Tegn den inden for matriklen.',
  'problem.parcels-elsewhere': 'Ingen af matriklerne ligger i {name}. De ligger i {names}.',
  'problem.more-than-giver-has': 'Matriklerne er på {m2, number} m², og det er mere, end hele {name} er på.',
  'problem.too-many-crossings':
    'Tegningen krydser grænser og kyster mere end 20.000 gange. Tegn et enklere omrids, eller del ændringen i flere.',
  'problem.failed':
    'Ændringen kunne ikke beregnes: der skete en uventet fejl i programmet. De andre ændringer er regnet igennem uden den. Tegn den om, eller slå den fra.',
  'problem.not-exact': 'Ændringen kan ikke beregnes nøjagtigt her. Flyt et punkt lidt, og prøv igen.',
  'dataset.fault.missing': 'Datasættets fil findes ikke.',
  'dataset.fault.truncated': 'Datasættets fil har en anden længde, end den selv angiver.',
  'dataset.fault.not-a-dataset-file': 'Filen er ikke en datasætfil.',
  'dataset.fault.version': 'Datasættets fil er skrevet af en anden udgave af Skel.',
  'dataset.fault.corrupt': 'Datasættets fil er beskadiget.',
  'dataset.fault.checksum': 'Datasættets fil har et andet indhold, end fortegnelsen angiver.',
  'dataset.fault.fingerprint': 'Datasættets fingeraftryk følger ikke af dets filer.',
  'pedigree.map': 'Kommunegrænser: {title}',
  'pedigree.map-method':
    'Målt i EPSG:3035, hvor arealer er sande, på et net af hele millimeter. Tolerancen er datasættets nøjagtighed gange længden af datasættets egne linjer i omridset; en tegnet linje er nøjagtig.',
  'pedigree.parcels': 'Registrerede matrikelarealer, angivet i sagen',
  'pedigree.parcels-method': 'Summen af de angivne matrikelarealer i hele kvadratmeter.',
  'pedigree.counted': 'Optælling, angivet i sagen ({names})',
  'pedigree.counted-method': 'Summen af de angivne optællinger.',
  'pedigree.residents': 'Folketællingen {grid} i 1 km-celler, skaleret til kommunernes folketal {totals}',
  'pedigree.residents-method':
    'Celler, der kun er delvist dækket, tæller fra ingen til alle deres beboere. Skønnet fordeler dem efter areal.',
  'pedigree.points':
    '{kind, select, synthetic {SYNTETISKE (opdigtede) beboerpunkter} other {Beboerpunkter}} fra brugerens fil {file}',
  'pedigree.points-and-counted':
    '{kind, select, synthetic {SYNTETISKE (opdigtede) beboerpunkter} other {Beboerpunkter}} fra brugerens fil {file} og optælling, angivet i sagen ({names})',
  'pedigree.points-method':
    'Optalt punkt for punkt efter {kind, select, synthetic {de SYNTETISKE (opdigtede) beboerpunkter} other {beboerpunkterne}} i {file} pr. {date}. Et punkt på en linje hører til arealet lige øst for linjen; går linjen stik øst-vest, til arealet lige nord for.',
  'pedigree.points-method.undated':
    'Optalt punkt for punkt efter {kind, select, synthetic {de SYNTETISKE (opdigtede) beboerpunkter} other {beboerpunkterne}} i {file}, som ikke oplyser nogen dato. Et punkt på en linje hører til arealet lige øst for linjen; går linjen stik øst-vest, til arealet lige nord for.',
  'pedigree.indicator-points-method':
    'Før: det officielle folketal. Efter: det officielle folketal minus dem, der efter beboerpunkterne i {file} bor på det areal, der afgives, plus dem, der bor på det areal, der modtages. Placeringen er efter folketal blandt alle kommuner; kommuner med samme folketal deler plads.',
  'pedigree.indicator-residents-method':
    'Før: det officielle folketal. Efter: det officielle folketal minus skønnet for det areal, der afgives, plus skønnet for det areal, der modtages. Placeringen er efter folketal blandt alle kommuner; kommuner med samme folketal deler plads.',
  'pedigree.indicator-area-method':
    'Målt i EPSG:3035. En del er et sammenhængende stykke land. En ø-del er en del med hav på alle sider, dog ikke kommunens største del. Største afstand er fra den del, der ligger længst væk, til den nærmeste af kommunens andre dele, målt i lige linje.',
  'pedigree.indicator-urban-method':
    'Andelen af beboere i 1 km-celler med mindst {residents, number} beboere, folketællingen skaleret til kommunernes folketal. Grænsen er dette programs definition af by og står ikke i loven.',
  'trim.method':
    'Det areal, der flyttes, er skåret over med en ret linje på tværs af retningen fra den fælles grænse og ind i arealet. Den del, der ligger nærmest {name}, er beholdt, og linjen er rykket ud, så langt arealgrænsen på 100 ha tillader{residents, select, reached { og skønnet over beboere holder sig på højst 50} counted { og antallet af optalte beboere holder sig på højst 50} other {}}.'
} as const
