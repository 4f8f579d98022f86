/** What is said of concordance, consequences and the case bundle. */
export const bundle = {
  'bundle.basis.official': 'officielt folketal',
  'bundle.basis.counted': 'optalt ved punkter',
  'bundle.basis.stated': 'oplyst i forslaget',
  'bundle.basis.estimate': 'skøn',
  'bundle.basis.not-stated': 'ikke oplyst for areal uden kendt beliggenhed; regnet som 0 der',
  'bundle.outside-division': 'uden for den kommunale inddeling',

  'bundle.kind.parish': 'sogn',
  'bundle.kind.polling-district': 'afstemningsområde',
  'bundle.kind.island': 'ø',
  'bundle.kind.cooperation': 'forpligtende samarbejde',
  'bundle.kind.lau': 'LAU',
  'bundle.kind.nuts3': 'NUTS 3 (landsdel)',
  'bundle.kind.nuts2': 'NUTS 2',
  'bundle.kind.not-known': 'kendes ikke',
  'bundle.cons.heading': 'Hvad ændres ellers',
  'bundle.cons.residents': 'ca. {n} beboere',
  'bundle.cons.under': 'under {share}',
  'bundle.cons.over': 'over {share}',
  'bundle.cons.designated': 'udpeges af ændringen',
  'bundle.cons.dissolved': 'ophæves af ændringen',
  'bundle.cons.unsourced': 'Samarbejdet er ikke bekræftet af en kilde.',
  'bundle.cons.lau': 'En dansk kommunes LAU-kode er dens kommunekode.',
  'bundle.cons.lau-new': 'Kommune {code} oprettes; dens LAU-kode er dens kommunekode, når den er tildelt.',
  'bundle.cons.nuts': 'Regionen er den samme før og efter. {version}; tabellen er ikke efterprøvet.',
  'bundle.cons.nuts-to': 'Arealet skifter til {code}. {version}; tabellen er ikke efterprøvet.',
  'bundle.cons.nuts-open':
    'Den modtagende kommune er ny og har ingen plads i NUTS endnu. {version}; tabellen er ikke efterprøvet.',
  'bundle.cons.unplaced':
    'Arealets beliggenhed er ikke kendt: sogne, afstemningsområder og øer kan ikke angives for det.',
  'bundle.cons.lacks': 'Datasættet rummer dem ikke, så de er ikke undersøgt.',
  'bundle.cons.lacks.constituencies': 'Opstillingskredse',
  'bundle.cons.lacks.postal': 'Postnumre',
  'bundle.cons.lacks.courts': 'Retskredse og politikredse',
  'bundle.cons.lacks.schools': 'Skoledistrikter',

  'bundle.log.created': 'Forslaget er oprettet.',
  'bundle.log.modified': 'Forslaget er senest ændret.',
  'bundle.log.change': 'Ændring {number, number}: {what}',
  'bundle.log.change-off': 'Ændring {number, number} (slået fra): {what}',

  'bundle.zip.not-a-zip': 'Filen er ikke en zip-fil.',
  'bundle.zip.cut-off': 'Zip-filen er afskåret: dens slutning mangler.',
  'bundle.zip.zip64': 'Zip-filen bruger zip64, som ingen sagsmappe gør. Den læses ikke.',
  'bundle.zip.many-disks': 'Zip-filen er kun én del af flere.',
  'bundle.zip.comment': 'Der står noget efter zip-filens slutning, eller den har en kommentar. Den læses ikke.',
  'bundle.zip.directory': 'Zip-filens indholdsfortegnelse er beskadiget.',
  'bundle.zip.too-many': 'Zip-filen rummer flere filer, end en sagsmappe kan have.',
  'bundle.zip.too-large': 'Zip-filen er større, pakket eller udpakket, end en sagsmappe kan være.',
  'bundle.zip.bomb': 'Filen {entry} fylder langt mere udpakket, end den må eller selv angiver. Zip-filen læses ikke.',
  'bundle.zip.encrypted': 'Filen {entry} er krypteret.',
  'bundle.zip.method': 'Filen {entry} er pakket på en måde, som ingen sagsmappe bruger.',
  'bundle.zip.name': 'Zip-filen rummer et filnavn, der ikke kan bruges: "{entry}".',
  'bundle.zip.climbs-out': 'Filnavnet "{entry}" fører ud af sagsmappen. Zip-filen læses ikke.',
  'bundle.zip.twice': 'Filnavnet {entry} står to gange i zip-filen.',
  'bundle.zip.link': 'Filen {entry} er en genvej til en anden fil. Zip-filen læses ikke.',
  'bundle.zip.contradicts': 'Zip-filen modsiger sig selv om filen {entry}.',
  'bundle.zip.gap': 'Filerne i zip-filen ligger ikke efter hinanden: noget er skjult eller mangler.',
  'bundle.zip.checksum': 'Filen {entry} er beskadiget: dens kontrolsum passer ikke.',
  'bundle.zip.damaged': 'Filen {entry} er beskadiget og kan ikke pakkes ud.',

  'bundle.verify.no-manifest': 'Zip-filen er ikke en sagsmappe: manifest.json mangler.',
  'bundle.verify.no-json': '{file} er ikke JSON.',
  'bundle.verify.odd-manifest': 'manifest.json er ikke et manifest for en sagsmappe: {path}.',
  'bundle.verify.no-proposal': 'proposal.json er ikke et forslag.',
  'bundle.verify.missing': 'Filen mangler i sagsmappen.',
  'bundle.verify.added': 'Filen står ikke i manifestet.',
  'bundle.verify.does-not-follow': 'Filen følger ikke af forslaget.',
  'bundle.verify.not-as-listed': 'Indholdet er et andet, end manifestet angiver.',
  'bundle.verify.byte': 'Byte {at} er en anden.',
  'bundle.verify.values': 'Der står {found}; genberegnet er det {expected}.',
  'bundle.verify.zip':
    'Filerne er de samme, men zip-filen er ikke skrevet, som Skel skriver den: byte {at} er en anden.',
  'bundle.verify.other-dataset':
    'Sagsmappen er lavet på datasættet {theirs}; her er {ours} åbent. Angiv det rette datasæt med --dataset.',
  'bundle.verify.needs-residents':
    'Beboerne er optalt ved punkterne i {name} (sha256 {sha256}), som ikke ligger i sagsmappen. Angiv filen med --residents.',
  'bundle.verify.other-residents':
    'Beboerne er optalt ved punkterne i {name} (sha256 {sha256}); den angivne fil er en anden.',
  'bundle.verify.no-residents': 'Beboerne er skønnet i sagsmappen. Kontrollér den uden --residents.',
  'bundle.verify.other-version': 'Sagsmappen er skrevet af Skel {theirs}; dette er Skel {ours}.',
  'bundle.verify.identical': '{file}: identisk ({n, plural, one {# fil} other {# filer}})',
  'bundle.verify.differs': '{file}: afviger',

  'bundle.stats.no-text': 'Filen er ikke en tekst. Gem tabellen som CSV.',
  'bundle.stats.no-municipalities':
    'Der er ingen kolonne med kommuner. Tabellen skal have en række pr. kommune med kommunens kode eller navn og mindst ét tal.',
  'bundle.stats.no-figures': 'Der er ingen kolonne med tal.',
  'bundle.stats.no-number': 'I kolonnen "{column}" står "{text}", som ikke er et tal.',
  'bundle.stats.line': 'linje {line}',
  'bundle.stats.guessed':
    'Filens tegnsæt fremgår ikke af den selv; den er læst som Windows-1252. Se efter, at æ, ø og å er rigtige.',
  'bundle.stats.points': 'Tallene er læst med punktum som decimaltegn.',
  'bundle.stats.share':
    'Kolonnen "{column}" ligner andele eller gennemsnit. Kun antal og summer kan omregnes ved fordeling.',
  'bundle.stats.twice': '{name} står på linje {lines}; tallene er lagt sammen.',
  'bundle.stats.missing':
    '{n, plural, one {Én kommune i den nuværende inddeling står} other {# kommuner i den nuværende inddeling står}} ikke i filen.',
  'bundle.stats.missing-touched':
    '{names} afgiver eller modtager land efter forslaget, men står ikke i filen: tallene for de nye kommuner mangler den del.',
  'bundle.stats.unknown': 'På linje {lines} er et eller flere tal ikke oplyst; de tæller ikke med.',
  'bundle.stats.unweighed': 'Der er intet folketal for {name}; tallene er fordelt efter areal.',
  'bundle.stats.not-a-municipality': '"{place}" er ikke en kommune i datasættet; rækken er ikke med ({figures}).',
  'bundle.stats.total': '{column}: {total} før og efter.',
  'bundle.stats.done':
    'Omregnet til {n, plural, one {én kommune} other {# kommuner}} efter {by, select, area {areal} other {folketal}}.'
} as const
