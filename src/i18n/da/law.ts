/** What the law room says. The rules are advice: a condition "ser ud til at være opfyldt", it is never "godkendt". */

/**
 * An area the law hands over in the unit it chose: whole square metres near the limit or from the cadastre (a plain
 * number), else already formatted.
 */
const area = (name: string) => `{unit, select, m2 {{${name}, number} m²} other {{${name}}}}`
const persons = (name: string) => `{${name}, plural, one {# person} other {# personer}}`
/** Under half a square metre would read as none at all. */
const squareMetres = `{m2, plural, =0 {mindre end 1 m²} other {# m²}}`
const stands =
  '{verdict, select, met {ser ud til at være opfyldt} notMet {er ikke opfyldt} undetermined {kan ikke afgøres} other {kræver en vurdering}}'

export const law = {
  'rule.region-integrity': 'Én region pr. kommune',
  'rule.council-consent': 'Kommunalbestyrelsernes tilslutning',
  'rule.minor-change': 'Mindre grænseændring',
  'rule.minor-change.border': 'Kun en grænse ændres',
  'rule.minor-change.adjoining': 'Grænsen mellem kommunerne',
  'rule.minor-change.area': 'Højst 100 ha',
  'rule.minor-change.residents': 'Højst 50 beboere',
  'rule.island-municipalities': 'Økommuner',
  'rule.doubt': 'Land uden for kommunerne',
  'rule.territory': 'Lovens område',

  'verdict.met': 'opfyldt',
  'verdict.not-met': 'ikke opfyldt',
  'verdict.undetermined': 'kan ikke afgøres',
  'verdict.needs-assessment': 'kræver vurdering',
  'verdict.not-applicable': 'ikke relevant',

  'route.minor-border-change': 'Mindre grænseændring',
  'route.change-with-consent': 'Ændring med tilslutning',
  'route.merger': 'Sammenlægning af kommuner',
  'route.new-municipality': 'Ny kommune',
  'route.region-change': 'Ændring af den regionale inddeling',
  'route.doubt': 'Afgørelse af tvivlsspørgsmål',
  'route.dissolve-cooperation': 'Opløsning af forpligtende samarbejde',
  'route.designate-cooperation': 'Udpegelse af forpligtende samarbejde',
  'route.dissolve-designated-cooperation': 'Opløsning af udpeget forpligtende samarbejde',
  'route.no-change': 'Ingen ændring',

  'route.minor-border-change.basis': '§ 2, stk. 2',
  'route.change-with-consent.basis': '§ 1 og § 2, stk. 1',
  'route.merger.basis': '§ 1 og § 2, stk. 1',
  'route.new-municipality.basis': '§ 1 og § 2, stk. 1',
  'route.region-change.basis': '§ 1, stk. 3',
  'route.doubt.basis': '§ 4',
  'route.dissolve-cooperation.basis': '§§ 5 og 6',
  'route.designate-cooperation.basis': '§ 7',
  'route.dissolve-designated-cooperation.basis': '§ 7, stk. 6',
  'route.no-change.basis': 'intet at afgøre',

  'law.input.area.map': 'Flyttet areal, målt på kortet',
  'law.input.area.parcels': 'Flyttet areal, registreret i matriklen',
  'law.input.transfer': 'Fra {from} til {to}',
  'law.input.residents.counted': 'Personer på det flyttede areal, optalt',
  'law.input.residents.estimate': 'Personer på det flyttede areal, skønnet',
  'law.input.residents.mixed': 'Personer på det flyttede areal, dels optalt, dels skønnet',
  'law.input.municipalities': 'Berørte kommuner',
  'law.input.pieces': 'Sammenhængende stykker, der flyttes',
  'law.input.pieces-apart': 'Heraf stykker, der ikke grænser op til modtageren',
  'law.input.council': 'Kommunalbestyrelse: {name}',
  'law.input.effective-date': 'Virkningsdato',
  'law.input.region': 'Region før ændringen: {name}',
  'law.input.island': 'Udgør en ø: {name}',
  'law.input.unassigned': '{name}, dækket af tegningen',
  'law.input.foreign-land': 'Tegningen rækker ind over et andet land',

  'law.value.area': area('best'),
  'law.value.covered': '{area}',
  'law.value.persons': persons('n'),
  'law.value.number': '{n, number}',
  'law.value.date': '{date}',
  'law.value.text': '{text}',
  'law.value.names': '{names}',
  'law.value.unknown': 'ukendt',
  'law.value.yes': 'ja',
  'law.value.no': 'nej',
  'law.value.island.yes': 'ja',
  'law.value.island.needs-assessment': 'kræver vurdering (fast forbindelse)',
  'law.value.island.no': 'nej',
  'law.value.decision.consents': 'har givet tilslutning',
  'law.value.decision.refuses': 'har nægtet tilslutning',
  'law.value.decision.pending': 'ingen beslutning oplyst',

  'law.step.quote': '{provision}: »{quote}«',

  'law.minor-change.met':
    'De betingelser for en mindre grænseændring, som kontrolleres her, ser ud til at være opfyldt. Er de det, er tilslutning fra kommunalbestyrelserne ikke nødvendig.',
  'law.minor-change.not-met':
    '{border, select, notMet {En kommune oprettes eller nedlægges. } other {}}{area, select, notMet {Der flyttes mere end 100 ha. } other {}}{residents, select, notMet {Det flyttede areal er beboet af mere end 50 personer. } other {}}Ændringen ser derfor ikke ud til at være en mindre grænseændring. Sagen afvises ikke, men kræver kommunalbestyrelsernes tilslutning (§ 2, stk. 1).',
  'law.minor-change.open':
    '{area, select, undetermined {Målingen kan ikke afgøre, om der flyttes højst 100 ha. } other {}}{residents, select, undetermined {Skønnet kan ikke afgøre, om der bor højst 50 personer. } other {}}{adjoining, select, needsAssessment {Det kræver en vurdering, om ændringen regulerer grænsen mellem kommunerne. } other {}}Det står derfor ikke fast, om ændringen er en mindre grænseændring.',
  'law.minor-change.step.border': `Betingelsen om, at kun en grænse ændres, ${stands}.`,
  'law.minor-change.step.adjoining': `Betingelsen om, at grænsen mellem to eller flere kommuner reguleres, ${stands}.`,
  'law.minor-change.step.area': `Betingelsen om højst 100 ha ${stands}.`,
  'law.minor-change.step.residents': `Betingelsen om højst 50 personer ${stands}.`,
  'law.minor-change.assume.grounds':
    'Det er forudsat, at ændringen er begrundet i »administrative hensyn« (§ 1, stk. 1, nr. 4). Det kontrolleres ikke her endnu.',
  'law.minor-change.assume.involvement':
    'Det er forudsat, at de berørte kommunalbestyrelser inddrages, før der træffes beslutning. Det kontrolleres ikke her endnu.',

  'law.border.met':
    'Ingen kommune oprettes, nedlægges eller lægges sammen med en anden. Betingelsen ser ud til at være opfyldt.',
  'law.border.not-met': 'Ændringen er mere end en grænseændring, for den opretter eller nedlægger en kommune.',
  'law.border.step.created': 'Oprettes: {names}.',
  'law.border.step.abolished': 'Nedlægges: {names}.',
  'law.border.settles': 'At ændringen kun flytter en grænse, så alle kommuner består.',

  'law.adjoining.met':
    'Hvert stykke, der flyttes, grænser op til den kommune, der modtager det. Betingelsen ser ud til at være opfyldt.',
  'law.adjoining.needs-assessment.apart':
    '{total, plural, =1 {Det stykke, der flyttes, grænser ikke op til den kommune, der skal modtage det.} other {{n, number} af {total, number} stykker grænser ikke op til den kommune, der skal modtage {n, plural, one {det} other {dem}}.}} Om ændringen regulerer grænsen mellem kommunerne, kræver en vurdering.',
  'law.adjoining.needs-assessment.parties':
    'Det fremgår ikke af det flyttede areal, at en grænse mellem mindst to kommuner reguleres. Det kræver en vurdering.',
  'law.adjoining.step.apart': 'Et stykke på {area} fra {from} grænser ikke op til {to}.',
  'law.adjoining.assume.contact':
    'Et stykke grænser op til modtageren, når de deler en strækning og ikke kun et punkt. Andre stykker, der flyttes samtidig, kan danne forbindelsen.',
  'law.adjoining.settles.apart':
    'At området tegnes, så det hænger sammen med modtageren, eller en skriftlig vurdering.',
  'law.adjoining.settles.parties': 'En skriftlig vurdering af, hvilken kommunegrænse ændringen regulerer.',

  'law.area.met': `Der flyttes i alt ${area('best')}. Betingelsen om højst 100 ha ser ud til at være opfyldt.`,
  'law.area.met.range': `Der flyttes i alt ${area('best')} og højst ${area('high')}, når tolerancen regnes med. Betingelsen om højst 100 ha ser ud til at være opfyldt.`,
  'law.area.not-met': `Der flyttes i alt ${area('best')}. Det er {over} mere end 100 ha.`,
  'law.area.not-met.range': `Der flyttes i alt ${area('best')} og mindst ${area('low')}, når tolerancen regnes med. Det er mere end 100 ha.`,
  'law.area.not-met.barely':
    'Der flyttes mere end 100 ha. Overskridelsen er mindre end 1 m², men grænsen på 1.000.000 m² gælder uden afrunding.',
  'law.area.undetermined': `Der flyttes mellem ${area('low')} og ${area('high')} (målt til ${area('best')}). Grænsen på 100 ha ligger inden for tolerancen.`,
  'law.area.step.sum': `Arealerne mellem {n, number} par af kommuner lægges sammen: ${area('best')}.`,
  'law.area.step.parcels': 'Registrerede arealer fra matriklen lægges til grund uden tolerance.',
  'law.area.step.drawn':
    'Ingen del af omridset følger datasættets egne grænser eller kyster, så målingen har ingen tolerance.',
  'law.area.step.tolerance':
    '{outline} af omridset følger datasættets egne grænser og kyster, som er nøjagtige på {accuracy, number} m. Det giver en tolerance på ± {tolerance}.',
  'law.area.step.limit':
    'Summen holdes uden afrunding op mod 100 ha = 1.000.000 m². Præcis 100 ha overskrider ikke grænsen.',
  'law.area.assume.gross':
    '»Tilsammen« forstås sådan, at alt flyttet areal lægges sammen i alle retninger uden modregning: 60 ha byttet med 60 ha er 120 ha.',
  'law.area.assume.drawn-line':
    'En linje tegnet i forslaget regnes for nøjagtig, fordi den selv fastlægger arealet. Kun datasættets egne linjer giver tolerance.',
  'law.area.settles.left': 'Der kan flyttes {left} mere, før grænsen på 100 ha nås.',
  'law.area.settles.full': 'Grænsen på 100 ha er nået: Der kan ikke flyttes mere.',
  'law.area.settles.reduce': 'At det flyttede areal gøres mindst {over} mindre.',
  'law.area.settles.parcels.undetermined': 'De registrerede arealer fra matriklen for hele ændringen.',
  'law.area.settles.parcels.not-met':
    'De registrerede arealer fra matriklen for hele ændringen, som går forud for målingen på kortet.',

  'law.residents.met.counted':
    'Der er optalt {n, plural, =0 {ingen personer} one {# person} other {# personer}} på det flyttede areal. Betingelsen om højst 50 personer ser ud til at være opfyldt.',
  'law.residents.met.estimate':
    '{high, plural, =0 {Efter skønnet bor der ingen} one {Efter skønnet bor der højst # person} other {Efter skønnet bor der højst # personer}} på det flyttede areal. Betingelsen om højst 50 personer ser ud til at være opfyldt.',
  'law.residents.not-met.counted': `Der er optalt {n, number} personer på det flyttede areal. Grænsen på 50 er overskredet med ${persons('over')}.`,
  'law.residents.not-met.estimate':
    'Efter skønnet bor der mindst {low, number} personer på det flyttede areal. Det er flere end 50.',
  'law.residents.undetermined':
    'Efter skønnet bor der mellem {low, number} og {high, number} personer på det flyttede areal (bedste bud {best, number}). Om der er højst 50, kan ikke afgøres.',
  'law.residents.step.counted': 'Antallet er optalt og afgør betingelsen.',
  'law.residents.step.estimate':
    'Antallet er skønnet. Et skøn afgør kun betingelsen, når hele spændet ligger på samme side af grænsen.',
  'law.residents.step.mixed':
    'Antallet er dels optalt, dels skønnet. Det afgør kun betingelsen, når hele spændet ligger på samme side af grænsen.',
  'law.residents.step.limit': '{n, number} holdes op mod højst 50. Præcis 50 overskrider ikke grænsen.',
  'law.residents.step.limit.range':
    'Spændet {low, number}–{high, number} holdes op mod højst 50. Præcis 50 overskrider ikke grænsen.',
  'law.residents.assume.total':
    'Personerne tælles sammen for alt flyttet areal i forslaget, ikke for hvert areal for sig.',
  'law.residents.assume.whole-persons':
    'Skønnet er ikke et helt antal personer. Spændet rundes udad til hele personer, før det holdes op mod 50.',
  'law.residents.settles.left':
    '{n, plural, =0 {Grænsen på 50 er nået: Én person mere overskrider den.} one {Der kan bo # person mere, før grænsen på 50 nås.} other {Der kan bo # personer mere, før grænsen på 50 nås.}}',
  'law.residents.settles.reduce': `At området tegnes, så der bor ${persons('n')} færre på det.`,
  'law.residents.settles.count.met': 'En optælling af folkeregisteradresser (CPR), som går forud for skønnet.',
  'law.residents.settles.count.not-met': 'En optælling af folkeregisteradresser (CPR), som går forud for skønnet.',
  'law.residents.settles.count.undetermined': 'En optælling af folkeregisteradresser (CPR) på det flyttede areal.',

  'law.council-consent.not-applicable':
    'Betingelserne for en mindre grænseændring ser ud til at være opfyldt, og så er tilslutning ikke nødvendig. Kommunalbestyrelserne skal stadig inddrages (§ 2, stk. 2).',
  'law.council-consent.met':
    'Alle berørte kommunalbestyrelser har givet tilslutning: {names}. Betingelsen ser ud til at være opfyldt.',
  'law.council-consent.not-met': 'Tilslutning er nægtet af: {names}.',
  'law.council-consent.undetermined': 'Der mangler tilslutning fra: {names}.',
  'law.council-consent.step.met': 'Ændringen ser ud til at være en mindre grænseændring efter § 2, stk. 2.',
  'law.council-consent.step.not-met':
    'Ændringen ser ikke ud til at være en mindre grænseændring efter § 2, stk. 2, og så gælder hovedreglen om tilslutning.',
  'law.council-consent.step.open':
    'Det står ikke fast, om ændringen er en mindre grænseændring efter § 2, stk. 2. Er den det, er tilslutning ikke nødvendig.',
  'law.council-consent.assume.affected': 'Berørt er de kommuner, der afgiver eller modtager areal eller nedlægges.',
  'law.council-consent.settles': 'Tilslutning fra: {names}.',

  'law.region-integrity.not-applicable':
    'De berørte kommuner ligger alle i {region} den {date}. Ingen regionsgrænse krydses.',
  'law.region-integrity.met.within':
    'Ændringen omfatter kommuner i flere regioner, men intet areal skifter region den {date}. Hver kommune ligger i én region. Betingelsen ser ud til at være opfyldt.',
  'law.region-integrity.met.follows':
    'Areal skifter region, og regionerne følger med: Hver kommune ligger i én region den {date}. Betingelsen ser ud til at være opfyldt.',
  'law.region-integrity.not-met': `Den {date} vil {names} omfatte areal i flere regioner ({regions}), heraf ${squareMetres} uden for egen region.`,
  'law.region-integrity.undetermined':
    'Datasættet har ingen inddeling i regioner for den {date}. Det kan ikke afgøres, om en regionsgrænse krydses.',
  'law.region-integrity.undetermined.unplaced':
    'Datasættet siger ikke, hvilken region disse kommuner hører til den {date}: {names}.',
  'law.region-integrity.step.crossing': `Fra {from} ({fromRegion}) til {to} ({toRegion}) flyttes ${squareMetres}.`,
  'law.region-integrity.step.part': `{name} vil omfatte ${squareMetres} i {region}.`,
  'law.region-integrity.step.none': 'Intet areal flyttes mellem regioner.',
  'law.region-integrity.assume.keeps-region':
    'Et areal bliver i sin region, indtil det besluttes at ændre den regionale inddeling. Loven har ingen bagatelgrænse.',
  'law.region-integrity.settles.decision':
    'En samtidig beslutning om den regionale inddeling, så hele kommunen ligger i én region (§ 1, stk. 3): {names}. Forslaget indeholder ikke en sådan beslutning.',
  'law.region-integrity.settles.table': 'Et datasæt med den regionale inddeling, der gælder den {date}.',
  'law.region-integrity.settles.unplaced': 'Oplysning om, hvilken region kommunerne hører til den {date}: {names}.',

  'law.island-municipalities.touched':
    'Ændringen berører kommuner på øer: {names}. Loven knytter kun virkninger til det, når et forpligtende kommunalt samarbejde opløses eller udpeges.',
  'law.island-municipalities.untouched': 'Ingen af de berørte kommuner udgør en ø.',
  'law.island-municipalities.step.piece': 'Et stykke på {area}, der flyttes fra {from} til {to}, er en ø.',
  'law.island-municipalities.assume.list':
    'Loven siger »en kommune, der udgør en ø« og nævner ikke faste forbindelser. Læsø, Samsø, Ærø, Fanø og Bornholm regnes for øer. Langeland og Morsø har fast forbindelse og kræver en vurdering.',
  'law.island-municipalities.settles':
    'En vurdering af, om sagen også angår et forpligtende kommunalt samarbejde, og hvad kommunalbestyrelsen på øen ønsker.',

  'law.doubt.covered':
    'Tegningen dækker {names}, som ikke hører til nogen kommune. Ministeren afgør tvivlsspørgsmål om tilhørsforholdet (§ 4).',
  'law.doubt.none': 'Tegningen dækker ikke land uden for kommunerne.',
  'law.doubt.step.not-moved': 'Arealet flyttes ikke af en grænseændring og tæller ikke med i det flyttede areal.',
  'law.doubt.step.no-limits': 'Grænserne på 100 ha og 50 personer gælder ikke for en afgørelse efter § 4.',
  'law.doubt.assume.only-unassigned':
    'Her kontrolleres kun land uden for kommunerne, ikke om kort og matrikel er uenige om en grænse.',
  'law.doubt.settles': 'Ministerens afgørelse efter § 4, eller at tegningen ikke dækker {names}.',

  'law.territory.met': 'Det flyttede areal ligger inden for landets inddeling. Betingelsen ser ud til at være opfyldt.',
  'law.territory.not-met': 'Tegningen rækker ind over et andet land. Den del afvises og flyttes ikke.',
  'law.territory.assume.country':
    '»Landets inddeling« forstås som Danmark uden Færøerne og Grønland, så land i andre stater er heller ikke omfattet.',
  'law.territory.settles': 'At tegningen holdes inden for Danmark.'
} as const
