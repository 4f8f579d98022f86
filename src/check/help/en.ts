import type { HelpTexts } from './types.ts'

export const ENGLISH: HelpTexts = {
  skel: `Usage: skel COMMAND [OPTIONS]

Checks changes to Denmark's division into municipalities and regions against the Act.

  skel check FILE.json …        checks proposals and prints figures and findings (in Danish)
  skel compare A.json B.json …  compares proposals with one another and with the present division
  skel dataset FILE --out DIR   makes a dataset of your own borders, or compares two datasets
  skel publish FILE --out DIR   makes a proposal a folder for any web host
  skel configure DIR            writes the security policy into a built page

  skel COMMAND --help  the command's options
  --lang da|en         language of the help; else as LC_ALL, LC_MESSAGES or LANG says
  --version            version of the program

Exit status: 0 everything could be judged, 1 a case bundle differs (--verify), 2 something can't be read, carried out or
understood, 3 an unexpected error in Skel, 130 interrupted by Ctrl-C. Of several files the highest counts.`,
  check: `Usage: skel check FILE.json … [--dataset DIR] [--residents FILE [--residents-crs EPSG]] [--parcels FILE [--parcels-crs EPSG]] [--papers DIR [--collect]] [--bundle CASE.zip] [--out DIR [--formats LIST]] [--consequences] [--collisions] [--hearing DIR] [--json]
       skel check FILE.json --answers ANSWER.json … [--json]
       skel check --read-annex FILE.txt [--json]
       skel check FILE.json --convert FIGURES.csv [--weights area|residents]
       skel check --verify CASE.zip [--dataset DIR] [--residents FILE]
In the project's own folder also: npm run --silent check -- FILE.json …

Checks proposals against the Act and prints figures and findings in Danish, file by file in the order they are named.
- is standard input. Of a folder all proposals in it and below it are taken; whatever else is there is named and passed over.
A file that can't be judged does not stop the others.

  --dataset DIR    another dataset than the built-in one: a folder or a .skelset
  --residents FILE  resident points (CSV with x;y;antal or lon;lat;antal): people are counted instead of estimated
  --residents-crs EPSG  system of the points (25832, 25833, 3035 or 4326) where the file does not show it
  --parcels FILE   a layer of parcels (GML, GeoJSON or GeoPackage) that the case's parcels are looked up in
  --parcels-crs EPSG  system of the layer (25832, 25833, 3035 or 4326) where the file does not say it
  --read-annex FILE  reads the annex of an order and shows item by item what was understood
  --papers DIR     writes the papers of the case; of several files each gets a folder of its own
  --collect        writes one order of all the files instead (§ 8)
  --hearing DIR    writes a hearing file and a form for each council that is to be heard
  --answers ANSWER …  what returned hearing files add to the case: 0 nothing to choose, 1 the case or the files disagree, 2 a file can't be used
  --bundle CASE.zip  writes the case as one zip: proposal, trace, tables, papers and GIS files
  --out DIR        writes the division after the proposal, the changes and the borders as GIS files, tables and a map; of several files each gets a folder of its own
  --formats LIST   which of gpkg, gml, shp, fgb, geojson, csv, svg, with commas between; all where nothing is said
  --verify CASE.zip  works a case bundle out anew: 0 identical, 1 differs, 2 can't be read or worked out
  --consequences   what else each change touches: parishes, polling districts, islands, cooperations, LAU and NUTS
  --convert FIGURES.csv  brings figures by municipality (CSV) onto the division after the proposal; --weights area shares out by area instead of residents
  --collisions     holds the files against one another too: same land, same border, order, and small cases that are large together
  --rebase DIR     holds the proposal against another dataset, change for change; the proposal is not rewritten
  --rebased FILE.json  writes the proposal on the other dataset too, into a new file
  --json           JSON instead of text: one object for one file; of several files or a folder one line each

NO_COLOR turns colours off on a terminal, FORCE_COLOR turns them on everywhere.

Exit status 0 when every proposal could be judged, whatever the verdict; 1 when a bundle differs; 2 when a file can't be
read or a change can't be carried out; 3 for an unexpected error in Skel; 130 for Ctrl-C. Of several the highest counts.`,
  compare: `Usage: skel compare A.json B.json … [--dataset DIR] [--residents FILE [--residents-crs EPSG]] [--differences] [--json]
In the project's own folder also: npm run --silent compare -- A.json B.json …

Compares two or more proposals with one another and with the present division: figures, municipalities before and after,
findings, the land that ends in different municipalities, and the annexes word by word, in Danish. The figures are those
skel check gives for each file. - is standard input. Of a folder all proposals in it and below it are taken. A file that can't
be read or judged is named and left out; a proposal on another dataset is not compared, see skel check FILE --rebase DIR.

  --dataset DIR    another dataset than the built-in one: a folder or a .skelset
  --residents FILE  resident points: people are counted instead of estimated
  --residents-crs EPSG  system of the points (25832, 25833, 3035 or 4326) where the file does not show it
  --differences    only what the proposals differ by
  --json           JSON instead of text: one object (public/schema/skel-compare-1.schema.json)

Exit status 0 where at least two proposals were compared and none was left out; 2 where one was, or there were not two.`,
  dataset: `Usage: skel dataset FILE [--layer NAME] [--code ATTRIBUTE] [--name ATTRIBUTE] [--edition ATTRIBUTE]
         [--region CODE=REGION] [--crs EPSG] [--accuracy METRES] [--title TITLE] [--publisher PUBLISHER] [--date DATE]
         [--parishes FILE [--parish-code ATTRIBUTE]] [--polling-districts FILE [--district-code ATTRIBUTE]]
         [--base DIR] --out DIR [--json]
       skel dataset --compare DIR DIR [--cases FILE]… [--json]
In the project's own folder also: npm run --silent dataset -- FILE …

Makes a dataset, for --dataset, of the municipalities' borders in a file, or compares two datasets.`,
  publish: `Usage: skel publish FILE.json --out DIR [--app DIR | --app-address URL] [--dataset DIR] [--residents FILE [--residents-crs EPSG]] [--force]

Makes a proposal a folder for any web host, under a sub-path too: index.html, which can be read without JavaScript and fetches
nothing from others, the proposal, its papers and tables (in Danish). The same proposal gives the same files.

  --out DIR         where it is written; a name that ends in .zip becomes one zip file
  --app DIR         a built Skel (npm run build makes dist) that is laid into the folder, so that the proposal can be seen on a map to zoom in
  --app-address URL  a Skel that is elsewhere, which the page links to
  --dataset DIR     another dataset than the built-in one: a folder or a .skelset
  --residents FILE  resident points, as for skel check; the file is not published, only its name and fingerprint
  --residents-crs EPSG  system of the points' coordinates, where the file does not tell
  --force           writes into a folder that is not empty, too; what an earlier publication put there is taken away

All that stands in the proposal can be read by everybody once the folder is on the web.

Exit status 0 when the folder is written; 2 when something can't be read, carried out or written.`,
  configure: `Usage: skel configure DIR [--page ADDRESS] [--header]
In the project's own folder also: npm run --silent configure -- DIR …

Writes the Content-Security-Policy that follows from DIR/config.json into DIR/index.html.

  --page ADDRESS  the address the page is served at; needed where it is http
  --header        prints the policy as an HTTP header for the web server instead`
}
