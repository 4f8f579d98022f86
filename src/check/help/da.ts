import type { HelpTexts } from './types.ts'

export const DANISH: HelpTexts = {
  skel: `Brug: skel KOMMANDO [TILVALG]

Kontrollerer ændringer af Danmarks inddeling i kommuner og regioner mod loven.

  skel check FIL.json …        kontrollerer forslag og skriver tal og vurderinger ud
  skel compare A.json B.json … sammenligner forslag med hinanden og med den nuværende inddeling
  skel dataset FIL --out MAPPE gør egne grænser til et datasæt, eller sammenholder to datasæt
  skel publish FIL --out MAPPE gør et forslag til en mappe, der kan lægges på en webserver
  skel configure MAPPE         skriver sikkerhedspolitikken ind i en bygget side

  skel KOMMANDO --help  viser kommandoens tilvalg
  --lang da|en          hjælpens sprog; ellers efter LC_ALL, LC_MESSAGES eller LANG
  --version             programmets version

Afslutningskoder: 0 alt kunne vurderes, 1 en sagsmappe afviger (--verify), 2 noget kan ikke læses, gennemføres
eller forstås, 3 uventet fejl i Skel, 130 afbrudt med Ctrl-C. Af flere filer gælder den højeste.`,
  check: `Brug: skel check FIL.json … [--dataset MAPPE] [--residents FIL [--residents-crs EPSG]] [--parcels FIL [--parcels-crs EPSG]] [--papers MAPPE [--collect]] [--bundle SAG.zip] [--out MAPPE [--formats LISTE]] [--consequences] [--collisions] [--hearing MAPPE] [--json]
      skel check FIL.json --answers SVAR.json … [--json]
      skel check --read-annex FIL.txt [--json]
      skel check FIL.json --convert TAL.csv [--weights area|residents]
      skel check --verify SAG.zip [--dataset MAPPE] [--residents FIL]
I projektets egen mappe også: npm run --silent check -- FIL.json …

Kontrollerer forslag mod loven og skriver tal og vurderinger ud, fil for fil i den rækkefølge, de er nævnt.
- er standardinput. Af en mappe tages alle forslag i den og i dens undermapper; det andet nævnes og springes over.
En fil, der ikke kan vurderes, standser ikke de andre.

  --dataset MAPPE  et andet datasæt end det indbyggede, som mappe eller .skelset
  --residents FIL  beboerpunkter (CSV med x;y;antal eller lon;lat;antal), så beboere optælles i stedet for at skønnes
  --residents-crs EPSG  punkternes koordinatsystem (25832, 25833, 3035 eller 4326), hvor filen ikke selv viser det
  --parcels FIL    et lag med matrikler (GML, GeoJSON eller GeoPackage), som sagens matrikler slås op i
  --parcels-crs EPSG  lagets koordinatsystem (25832, 25833, 3035 eller 4326), hvor filen ikke selv siger det
  --read-annex FIL  læser et bilag til en bekendtgørelse og viser punkt for punkt, hvad der er forstået
  --papers MAPPE   skriver sagens papirer i mappen; ved flere filer i en undermappe for hver
  --collect        skriver i stedet én samlet bekendtgørelse for alle filerne (§ 8)
  --hearing MAPPE  skriver en høringsfil og et svarskema til hver kommunalbestyrelse, der skal høres
  --answers SVAR …  viser, hvad tilbagesendte høringsfiler føjer til sagen: 0 intet at vælge, 1 sagen eller filerne siger hver sit, 2 en fil kan ikke bruges
  --bundle SAG.zip  skriver sagen som én zip-fil: forslag, spor, tabeller, papirer og GIS-filer
  --out MAPPE      skriver inddelingen efter forslaget, ændringerne og grænserne som GIS-filer, tabeller og kort i mappen; ved flere filer i en undermappe for hver
  --formats LISTE  hvilke: gpkg, gml, shp, fgb, geojson, csv, svg, adskilt af komma; alle, hvor intet er sagt
  --verify SAG.zip  regner en sagsmappe efter: 0 identisk, 1 afviger, 2 kan ikke læses eller regnes efter
  --consequences   hvad hver ændring ellers berører: sogne, afstemningsområder, øer, samarbejder, LAU og NUTS
  --convert TAL.csv  omregner kommunetal (CSV) til inddelingen efter forslaget; --weights area fordeler efter areal i stedet for folketal
  --collisions     holder desuden filerne op mod hinanden: samme areal, samme grænse, rækkefølge og små sager, der er store tilsammen
  --rebase MAPPE   holder forslaget op mod et andet datasæt, ændring for ændring; forslaget skrives ikke om
  --rebased FIL.json  skriver desuden forslaget på det andet datasæt i en ny fil
  --json           JSON i stedet for tekst: ét objekt for én fil; af flere filer eller en mappe én linje for hver

Farver på en terminal slås fra med NO_COLOR og til alle steder med FORCE_COLOR.

Afslutningskode 0, når hvert forslag kunne vurderes, uanset udfaldet; 1, når en sagsmappe afviger; 2, når en fil ikke kan
læses eller en ændring ikke kan gennemføres; 3 ved en uventet fejl i Skel; 130 ved Ctrl-C. Af flere gælder den højeste.`,
  compare: `Brug: skel compare A.json B.json … [--dataset MAPPE] [--residents FIL [--residents-crs EPSG]] [--differences] [--json]
I projektets egen mappe også: npm run --silent compare -- A.json B.json …

Sammenligner to eller flere forslag med hinanden og med den nuværende inddeling: tal, kommuner før og efter, kontrolpunkter,
det areal, der ender i forskellige kommuner, og bilagene ord for ord. Tallene er dem, skel check giver for hver fil.
- er standardinput. Af en mappe tages alle forslag i den og i dens undermapper. En fil, der ikke kan læses eller vurderes,
nævnes og er ikke med; et forslag på et andet datasæt sammenlignes ikke, se skel check FIL --rebase MAPPE.

  --dataset MAPPE  et andet datasæt end det indbyggede, som mappe eller .skelset
  --residents FIL  beboerpunkter, så beboere optælles i stedet for at skønnes
  --residents-crs EPSG  punkternes koordinatsystem (25832, 25833, 3035 eller 4326), hvor filen ikke selv viser det
  --differences    kun det, forslagene er forskellige i
  --json           JSON i stedet for tekst: ét objekt (public/schema/skel-compare-1.schema.json)

Afslutningskode 0, når mindst to forslag blev sammenlignet og ingen faldt fra; 2, når en fil faldt fra, eller der ikke var to.`,
  dataset: `Brug: skel dataset FIL [--layer NAVN] [--code EGENSKAB] [--name EGENSKAB] [--edition EGENSKAB]
         [--region KODE=REGION] [--crs EPSG] [--accuracy METER] [--title TITEL] [--publisher UDGIVER] [--date DATO]
         [--parishes FIL [--parish-code EGENSKAB]] [--polling-districts FIL [--district-code EGENSKAB]]
         [--base MAPPE] --out MAPPE [--json]
      skel dataset --compare MAPPE MAPPE [--cases FIL]… [--json]
I projektets egen mappe også: npm run --silent dataset -- FIL …

Gør kommunegrænser fra en fil til et datasæt, som kan bruges med --dataset, eller sammenholder to datasæt.`,
  publish: `Brug: skel publish FIL.json --out MAPPE [--app MAPPE | --app-address ADRESSE] [--dataset MAPPE] [--residents FIL [--residents-crs EPSG]] [--force]

Gør et forslag til en mappe, der kan lægges på en hvilken som helst webserver, også i en undermappe: index.html, som kan
læses uden JavaScript og intet henter fra andre, forslaget, sagens papirer og tabeller. Samme forslag giver samme filer.

  --out MAPPE       hvor den skrives; ender navnet på .zip, bliver det én zip-fil
  --app MAPPE       en bygget udgave af Skel (npm run build giver dist), som lægges med, så forslaget kan ses på et kort, der kan zoomes i
  --app-address ADRESSE  en udgave af Skel, der ligger et andet sted, og som siden får link til
  --dataset MAPPE   et andet datasæt end det indbyggede, som mappe eller .skelset
  --residents FIL   beboerpunkter, som i skel check; filen kommer ikke med, kun dens navn og fingeraftryk
  --residents-crs EPSG  punkternes koordinatsystem, hvor filen ikke selv viser det
  --force           skriver også i en mappe, der ikke er tom; det, en tidligere udgivelse har lagt der, fjernes

Alt, hvad der står i forslaget, kan læses af alle, når mappen er lagt ud.

Afslutningskode 0, når mappen er skrevet; 2, når noget ikke kan læses, gennemføres eller skrives.`,
  configure: `Brug: skel configure MAPPE [--page ADRESSE] [--header]
I projektets egen mappe også: npm run --silent configure -- MAPPE …

Skriver den sikkerhedspolitik (Content-Security-Policy), der følger af MAPPE/config.json, ind i MAPPE/index.html.

  --page ADRESSE  adressen, siden hentes på; nødvendig, hvor den er http
  --header        skriver i stedet politikken ud som en HTTP-header til webserveren`
}
