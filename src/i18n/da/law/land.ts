/** § 4, islands, §§ 8, 9 and 13. */
export const land = {
  'law.island-municipalities.touched':
    'Sagen berører kommuner på øer: {names}. Loven knytter kun virkninger til det, når et forpligtende kommunalt samarbejde opløses eller udpeges.',
  'law.island-municipalities.untouched': 'Ingen af de berørte kommuner udgør en ø.',
  'law.island-municipalities.unplaced':
    'Ingen af de berørte kommuner udgør en ø. Om en ø flyttes eller deles, kan ikke måles, for noget af arealet er kun angivet som matrikler.',
  'law.island-municipalities.step.unplaced':
    'Ændring {n, number}: {area} fra {from} til {to} er kun angivet som matrikler. Om det ligger på en ø, vides ikke.',
  'law.island-municipalities.settles.unplaced':
    'Et matrikelkort, hvor matriklerne findes, eller en vurdering af, om de ligger på en ø.',
  'law.island-municipalities.step.piece': 'Et stykke på {area}, der flyttes fra {from} til {to}, er en ø.',
  'law.island-municipalities.step.island':
    '{name, select, none {En ø uden navn i datasættet} other {Øen {name}}} ({area}, {n, plural, =0 {ingen beboere} one {omkring # beboer} other {omkring # beboere}}, {link, select, yes {fast forbindelse} no {ingen fast forbindelse} other {fast forbindelse ikke oplyst}}) lå i {before} og ligger efter ændringen i {after}.',
  'law.island-municipalities.step.split':
    'Ændringen deler {name, select, none {en ø uden navn i datasættet ({area})} other {{name}}} mellem {names}.',
  'law.island-municipalities.step.cooperation':
    'I et forpligtende kommunalt samarbejde, som forslaget ikke opløser: {names}{sourced, select, yes {} other { (ikke bekræftet)}}.',
  'law.island-municipalities.assume.list':
    'Loven siger »en kommune, der udgør en ø« og nævner ikke faste forbindelser. Læsø, Samsø, Ærø, Fanø og Bornholm regnes for øer. Langeland og Morsø har fast forbindelse og kræver en vurdering.',
  'law.island-municipalities.settles':
    'En vurdering af, om sagen også angår et forpligtende kommunalt samarbejde, og hvad kommunalbestyrelsen på øen ønsker.',

  'law.doubt.covered':
    'Tegningen dækker {names}, som ikke hører til nogen kommune. Ministeren afgør tvivlsspørgsmål om tilhørsforholdet (§ 4).',
  'law.doubt.settled':
    'Forslaget beder ministeren afgøre, at areal hører til {to}. Om der er en tvivl at afgøre, kræver en vurdering.',
  'law.doubt.holes':
    'Tegningen dækker land, som datasættet ikke henfører til nogen kommune. Er det tvivlsomt, hvem det hører til, afgør ministeren det (§ 4).',
  'law.doubt.step.hole-stays':
    'Det hul, datasættet har, flyttes ikke af ændringen. Det flyttede areals øvre grænse regner det med.',
  'law.doubt.settles.holes':
    'Oplysning om, hvem landet hører til, ministerens afgørelse efter § 4, eller at tegningen holdes uden om det.',
  'law.doubt.none': 'Tegningen dækker ikke land uden for kommunerne.',
  'law.doubt.step.not-moved': 'Arealet flyttes ikke af en grænseændring og tæller ikke med i det flyttede areal.',
  'law.doubt.step.assigned':
    'Efter kortet ligger areal i {names}. Det er kun et tvivlsspørgsmål, hvis flere gør krav på det, eller hvis kort og matrikel er uenige.',
  'law.doubt.step.no-limits': 'Grænserne på 100 ha og 50 personer gælder ikke for en afgørelse efter § 4.',
  'law.doubt.assume.only-unassigned':
    'Her findes kun land uden for kommunerne af sig selv. Om kort og matrikel er uenige om en grænse, må oplyses i sagen.',
  'law.doubt.settles': 'Ministerens afgørelse efter § 4, eller at tegningen ikke dækker {names}.',
  'law.doubt.settles.write': 'En skriftlig redegørelse for, hvori tvivlen består.',

  'law.promulgation.in-time': 'Beslutningen er bekendtgjort senest den {due}. Betingelsen ser ud til at være opfyldt.',
  'law.promulgation.late': 'Beslutningen blev først bekendtgjort efter den {due}.',
  'law.promulgation.overdue': 'Beslutningen er ikke bekendtgjort, og det skulle være sket senest den {due}.',
  'law.promulgation.undecided': 'Der er endnu ikke oplyst en beslutning, der kan bekendtgøres.',
  'law.promulgation.adrift':
    'Det kan ikke afgøres, om beslutningen er bekendtgjort i tide: Den er dateret, efter at ændringen har virkning.',
  'law.promulgation.before-decision':
    'Bekendtgørelsen er dateret før beslutningen. Beslutningen skal bekendtgøres senest den {due}.',
  'law.promulgation.due': 'Beslutningen er ikke bekendtgjort endnu. Det skal ske senest den {due}.',
  'law.promulgation.assume.year':
    '»Mindst én gang om året« forstås sådan, at beslutningen skal være bekendtgjort senest et år efter, at den er truffet.',
  'law.promulgation.settles.undecided': 'Datoen for ministerens beslutning.',
  'law.promulgation.settles.overdue': 'At beslutningen bekendtgøres.',
  'law.promulgation.settles.adrift': 'De rigtige datoer for beslutning og virkning.',
  'law.promulgation.settles.before-decision': 'De rigtige datoer for beslutning og bekendtgørelse.',
  'law.promulgation.settles.due': 'At beslutningen bekendtgøres.',

  'law.publication.met':
    'Alle berørte kommunalbestyrelser har offentliggjort beslutningen og vilkårene. Betingelsen ser ud til at være opfyldt.',
  'law.publication.undetermined': 'Det er ikke oplyst, at beslutningen er offentliggjort af: {names}.',
  'law.publication.undecided': 'Der er endnu ikke oplyst en beslutning, der kan offentliggøres.',
  'law.publication.adrift':
    'Beslutningen er offentliggjort i alle kommunerne, men den er dateret, efter at ændringen har virkning. Det kan derfor ikke afgøres, om det er den rigtige beslutning.',
  'law.publication.assume.concerned':
    'Berørt er her også kommuner, hvis region ændres, eller som er med i et samarbejde, der opløses eller udpeges. Loven fastsætter ingen frist.',
  'law.publication.settles': 'Måde og dato for offentliggørelsen hos: {names}.',

  'law.in-force.met':
    'Beslutning og virkning ligger ikke før den 1. januar 2007, da loven trådte i kraft. Betingelsen ser ud til at være opfyldt.',
  'law.in-force.decided':
    'Beslutningen er dateret før den 1. januar 2007, da loven trådte i kraft. Den kan derfor ikke være truffet efter denne lov.',
  'law.in-force.effective':
    'Ændringen skal have virkning før den 1. januar 2007, da loven trådte i kraft. Den kan derfor ikke besluttes efter denne lov.',
  'law.in-force.settles.decided': 'Den rigtige dato for ministerens beslutning.',
  'law.in-force.settles.effective': 'En virkningsdato, der ikke ligger før den 1. januar 2007.',

  'law.territory.met': 'Det flyttede areal ligger inden for landets inddeling. Betingelsen ser ud til at være opfyldt.',
  'law.territory.not-met': 'Tegningen rækker ind over et andet land. Den del afvises og flyttes ikke.',
  'law.territory.assume.country':
    '»Landets inddeling« forstås som Danmark uden Færøerne og Grønland, så land i andre stater er heller ikke omfattet.',
  'law.territory.settles': 'At tegningen holdes inden for Danmark.'
} as const
