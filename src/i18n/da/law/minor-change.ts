/** § 2, stk. 2: the minor border change and its six conditions. */
import { area, persons, stands } from './fragments.ts'

export const minorChange = {
  'law.minor-change.met':
    'Betingelserne for en mindre grænseændring ser ud til at være opfyldt. Er de det, er tilslutning fra kommunalbestyrelserne ikke nødvendig.',
  'law.minor-change.not-met':
    '{border, select, notMet {En kommune oprettes, nedlægges eller lægges sammen med en anden. } other {}}{adjoining, select, notMet {Efter den angivne vurdering regulerer ændringen ikke grænsen mellem kommunerne. } other {}}{area, select, notMet {Der flyttes mere end 100 ha. } other {}}{residents, select, notMet {Det flyttede areal er beboet af mere end 50 personer. } other {}}Ændringen ser derfor ikke ud til at være en mindre grænseændring. Sagen afvises ikke, men kræver kommunalbestyrelsernes tilslutning (§ 2, stk. 1).',
  'law.minor-change.not-met.stated':
    'Det, der er målt, udelukker ikke en mindre grænseændring, men det, der er oplyst, er ikke nok endnu. {grounds, select, notMet {Ændringen er ikke begrundet i administrative hensyn (§ 1, stk. 1, nr. 4). } unfilled {Begrundelsen er ikke udfyldt. } other {}}{involvement, select, notMet {Ikke alle berørte kommunalbestyrelser er inddraget. } unfilled {Inddragelsen af kommunalbestyrelserne er ikke udfyldt. } other {}}Så længe det er sådan, kræver sagen kommunalbestyrelsernes tilslutning (§ 2, stk. 1).',
  'law.minor-change.open':
    '{area, select, undetermined {Målingen kan ikke afgøre, om der flyttes højst 100 ha. } other {}}{residents, select, undetermined {Skønnet kan ikke afgøre, om der bor højst 50 personer. } other {}}{adjoining, select, needsAssessment {Det kræver en vurdering, om ændringen regulerer grænsen mellem kommunerne. } other {}}{grounds, select, undetermined {Begrundelsen i administrative hensyn er ikke skrevet. } needsAssessment {Det kræver en vurdering, om administrative hensyn bærer ændringen. } other {}}{involvement, select, undetermined {Inddragelsen af kommunalbestyrelserne er ikke afsluttet. } other {}}Det står derfor ikke fast, om ændringen er en mindre grænseændring.',
  'law.minor-change.step.grounds': `Betingelsen om, at ændringen er begrundet i administrative hensyn, ${stands}.`,
  'law.minor-change.step.border': `Betingelsen om, at kun en grænse ændres, ${stands}.`,
  'law.minor-change.step.adjoining': `Betingelsen om, at grænsen mellem to eller flere kommuner reguleres, ${stands}.`,
  'law.minor-change.step.area': `Betingelsen om højst 100 ha ${stands}.`,
  'law.minor-change.step.residents': `Betingelsen om højst 50 personer ${stands}.`,
  'law.minor-change.step.involvement': `Betingelsen om, at kommunalbestyrelserne inddrages, ${stands}.`,

  'law.minor-grounds.needs-assessment':
    'Administrative hensyn er valgt som begrundelse og beskrevet. Om de bærer ændringen, kræver en vurdering.',
  'law.minor-grounds.needs-assessment.others':
    'Ændringen er begrundet i administrative hensyn, men også i andre forhold. Om det er de administrative hensyn, der bærer den, kræver en vurdering.',
  'law.minor-grounds.undetermined':
    'Administrative hensyn er valgt som begrundelse, men det er ikke skrevet, hvori de består.',
  'law.minor-grounds.not-met.none':
    'Der er ikke valgt nogen begrundelse. En mindre grænseændring skal være begrundet i administrative hensyn.',
  'law.minor-grounds.not-met.others':
    'Ændringen er begrundet i andre forhold end administrative hensyn og kan derfor ikke være en mindre grænseændring.',
  'law.minor-grounds.assume.others':
    'Loven siger ikke, om de administrative hensyn skal være den eneste begrundelse. Her forstås den sådan, at det skal vurderes, at de bærer ændringen, når der også er valgt andre.',
  'law.minor-grounds.settles.not-met':
    'At begrundelse nr. 4 (administrative hensyn) vælges og skrives, hvis den bærer ændringen.',
  'law.minor-grounds.settles.undetermined': 'En skriftlig begrundelse i administrative hensyn.',
  'law.minor-grounds.settles.needs-assessment':
    'En vurdering med navn og dato af, om de administrative hensyn bærer ændringen, eller tilslutning fra kommunalbestyrelserne.',

  'law.border.met':
    'Ingen kommune oprettes, nedlægges eller lægges sammen med en anden. Betingelsen ser ud til at være opfyldt.',
  'law.border.not-met': 'Ændringen er mere end en grænseændring, for den opretter eller nedlægger en kommune.',
  'law.border.step.created': 'Oprettes: {names}.',
  'law.border.step.abolished': 'Nedlægges: {names}.',
  'law.border.step.merged': 'Lægges sammen: {names}.',
  'law.border.settles': 'At ændringen kun flytter en grænse, så alle kommuner består.',

  'law.adjoining.met':
    'Hvert stykke, der flyttes, grænser op til den kommune, der modtager det. Betingelsen ser ud til at være opfyldt.',
  'law.adjoining.needs-assessment.apart':
    '{total, plural, =1 {Det stykke, der flyttes, grænser ikke op til den kommune, der skal modtage det.} other {{n, number} af {total, number} stykker grænser ikke op til den kommune, der skal modtage {n, plural, one {det} other {dem}}.}} Om ændringen regulerer grænsen mellem kommunerne, kræver en vurdering.',
  'law.adjoining.needs-assessment.parties':
    'Det fremgår ikke af det flyttede areal, at en grænse mellem mindst to kommuner reguleres. Det kræver en vurdering.',
  'law.adjoining.needs-assessment.merged':
    'Hele kommuner lægges sammen. Det er mere end at regulere grænsen mellem dem (se betingelsen om, at kun en grænse ændres).',
  'law.adjoining.needs-assessment.unplaced':
    '{n, plural, one {En ændring nævner} other {# ændringer nævner}} matrikler, som ikke er fundet på et kort. Om arealet grænser op til den kommune, der får det, kan derfor ikke måles.',
  'law.adjoining.step.unplaced':
    'Ændring {n, number}: {area} fra {from} til {to} er kun angivet som matrikler. Hvor det ligger, vides ikke.',
  'law.adjoining.settles.unplaced':
    'Et matrikelkort, hvor matriklerne findes, eller en vurdering med navn og dato af, at arealet grænser op til modtageren.',
  'law.adjoining.step.whole': 'Hele {from} bliver en del af {to}.',
  'law.adjoining.step.whole.touches': 'Hele {from} bliver en del af {to}, og de to grænser op til hinanden.',
  'law.adjoining.step.whole.apart': 'Hele {from} bliver en del af {to}, men de to har ingen fælles landegrænse.',
  'law.adjoining.step.apart': 'Et stykke på {area} fra {from} grænser ikke op til {to}.',
  'law.adjoining.assume.contact':
    'Et stykke grænser op til modtageren, når de deler en strækning og ikke kun et punkt. Andre stykker, der flyttes samtidig, kan danne forbindelsen.',
  'law.adjoining.settles.apart':
    'At området tegnes, så det hænger sammen med modtageren, eller en vurdering med navn og dato.',
  'law.adjoining.settles.parties': 'En vurdering med navn og dato af, hvilken kommunegrænse ændringen regulerer.',

  'law.area.met': `Der flyttes i alt ${area('best')}. Betingelsen om højst 100 ha ser ud til at være opfyldt.`,
  'law.area.met.range': `Der flyttes i alt ${area('best')} og højst ${area('high')}, når tolerancen regnes med. Betingelsen om højst 100 ha ser ud til at være opfyldt.`,
  'law.area.not-met': `Der flyttes i alt ${area('best')}. Det er {over} mere end 100 ha.`,
  'law.area.not-met.range': `Der flyttes i alt ${area('best')} og mindst ${area('low')}, når tolerancen regnes med. Det er mere end 100 ha.`,
  'law.area.not-met.barely':
    'Der flyttes mere end 100 ha. Overskridelsen er mindre end 1 m², men grænsen på 1.000.000 m² gælder uden afrunding.',
  'law.area.undetermined': `Der flyttes mellem ${area('low')} og ${area('high')} (målt til ${area('best')}). Grænsen på 100 ha ligger inden for tolerancen.`,
  'law.area.undetermined.lists':
    'På kortet flyttes {drawn}, men efter matrikellisterne {listed}. Listerne lægges ikke til grund, og de to tal fører ikke til samme udfald.',
  'law.area.undetermined.twice': `Der flyttes mellem ${area('low')} og ${area('high')}, alt efter om en matrikel, der står flere gange, skal tælles én eller flere gange. Grænsen på 100 ha ligger imellem.`,
  'law.area.settles.twice': 'At hver matrikel kun står én gang, eller et matrikelkort, hvor matriklerne findes.',
  'law.area.undetermined.holes': `Tegningen dækker {hole}, som datasættet ikke henfører til nogen kommune. Det står derfor ikke fast, hvor meget der flyttes: mellem ${area('low')} og ${area('high')}.`,
  'law.area.step.list.decides':
    'Ændring {n, number}: Matrikellisten er angivet som fuldstændig og stemmer med kortet. Den lægges til grund.',
  'law.area.step.list.incomplete':
    'Ændring {n, number}: Matrikellisten er ikke angivet som fuldstændig. Målingen på kortet lægges til grund.',
  'law.area.step.list.contradicts':
    'Ændring {n, number}: Matrikellisten stemmer ikke med det areal, der er tegnet. Målingen på kortet lægges til grund.',
  'law.area.step.list.twice':
    'Ændring {n, number}: Samme matrikel står flere gange. Målingen på kortet lægges til grund.',
  'law.area.step.list.decides.unplaced':
    'Ændring {n, number}: Matriklernes registrerede arealer lægges til grund. De er ikke holdt op mod et kort.',
  'law.area.step.list.twice.unplaced':
    'Ændring {n, number}: Samme matrikel står flere gange. Om den skal tælles én eller flere gange, kan ikke ses uden et kort.',
  'law.area.step.list.unfinished': 'Ændring {n, number}: Matrikellisten er ikke skrevet færdig og tæller ikke med.',
  'law.area.step.holes.map':
    'Land på {area}, som datasættet ikke henfører til nogen kommune, ligger inden for tegningen. Det lægges til den øvre grænse.',
  'law.area.step.holes.parcels':
    'Land på {area}, som datasættet ikke henfører til nogen kommune, ligger inden for tegningen. Den fuldstændige matrikelliste siger, hvad der flyttes.',
  'law.area.assume.lists':
    'En matrikelliste regnes for at stemme med kortet, når summen ligger inden for 2 % og tolerancen af det tegnede areal.',
  'law.area.assume.holes':
    'Når tegningen dækker land, som datasættet ikke henfører til nogen kommune, regnes betingelsen først for afgjort, når det er afklaret, hvem landet hører til. Det gælder ikke, hvis det øvrige areal alene er mere end 100 ha.',
  'law.area.settles.holes':
    'En afklaring af, hvem landet hører til (§ 4), en fuldstændig matrikelliste, eller at tegningen holdes uden om det.',
  'law.area.step.sum': `Arealerne mellem {n, number} par af kommuner lægges sammen: ${area('best')}.`,
  'law.area.step.shares':
    'Areal, som flere ændringer flytter efter hinanden, indgår i hver ændrings andel, men tælles kun med én gang i summen. Forskellen er {m2}.',
  'law.area.step.parcels': 'Registrerede arealer fra matriklen lægges til grund uden tolerance.',
  'law.area.step.drawn':
    'Ingen del af omridset følger datasættets egne grænser eller kyster, så målingen har ingen tolerance.',
  'law.area.step.tolerance':
    '{outline} af omridset følger datasættets egne grænser og kyster, som er nøjagtige på {accuracy, number} m. Det giver en tolerance på ± {tolerance}.',
  'law.area.step.limit':
    'Summen holdes uden afrunding op mod 100 ha = 1.000.000 m². Præcis 100 ha overskrider ikke grænsen.',
  'law.area.assume.gross':
    '»Tilsammen« forstås sådan, at alt flyttet areal lægges sammen i alle retninger uden modregning: 60 ha byttet med 60 ha er 120 ha.',
  'law.area.assume.one-proposal':
    'Summen omfatter kun ændringerne i dette forslag. Om andre forslag flytter areal mellem de samme kommuner, undersøges ikke. Loven fastsætter ingen periode.',
  'law.area.assume.drawn-line':
    'En linje tegnet i forslaget regnes for nøjagtig, fordi den selv fastlægger arealet. Kun datasættets egne linjer giver tolerance.',
  'law.area.settles.left': 'Der kan flyttes {left} mere, før grænsen på 100 ha nås.',
  'law.area.settles.full': 'Grænsen på 100 ha er nået: Der kan ikke flyttes mere.',
  'law.area.settles.reduce': 'At det flyttede areal gøres mindst {over} mindre.',
  'law.area.settles.parcels.undetermined': 'En fuldstændig matrikelliste for hver ændring, som stemmer med kortet.',
  'law.area.settles.parcels.not-met':
    'En fuldstændig matrikelliste for hver ændring. Stemmer den med kortet, går den forud for målingen.',

  'law.residents.met.counted':
    'Der er optalt {n, plural, =0 {ingen personer} one {# person} other {# personer}} på det flyttede areal. Betingelsen om højst 50 personer ser ud til at være opfyldt.',
  'law.residents.met.estimate':
    '{high, plural, =0 {Efter skønnet bor der ingen} one {Efter skønnet bor der højst # person} other {Efter skønnet bor der højst # personer}} på det flyttede areal. Betingelsen om højst 50 personer ser ud til at være opfyldt.',
  'law.residents.not-met.counted': `Der er optalt {n, number} personer på det flyttede areal. Grænsen på 50 er overskredet med ${persons('over')}.`,
  'law.residents.not-met.estimate':
    'Efter skønnet bor der mindst {low, number} personer på det flyttede areal. Det er flere end 50.',
  'law.residents.undetermined':
    'Efter skønnet bor der mellem {low, number} og {high, number} personer på det flyttede areal (bedste bud {best, number}). Om der er højst 50, kan ikke afgøres.',
  'law.residents.undetermined.unstated':
    'Det er ikke oplyst, hvor mange der bor på matrikler, som ikke er fundet på et kort. Antallet kan derfor hverken tælles eller skønnes.',
  'law.residents.step.unplaced':
    'Ændring {n, number}: {area} fra {from} til {to} er kun angivet som matrikler. Der kan bo alt fra ingen til alle kommunens beboere.',
  'law.residents.settles.unstated':
    'En optælling af folkeregisteradresser (CPR) på matriklerne med dato og kilde, eller et matrikelkort, hvor de findes.',
  'law.residents.undetermined.ahead':
    'Mindst én optælling er dateret efter sagens dag og kan ikke lægges til grund. Om der er højst 50, kan ikke afgøres.',
  'law.residents.undetermined.outside':
    'Mindst én optælling ligger uden for det, der er skønnet på samme areal. Så længe de to modsiger hinanden, kan det ikke afgøres, om der er højst 50.',
  'law.residents.undetermined.uncovered':
    'Beboerpunkterne i {file} dækker ikke {names}, som areal kommer fra. At filen har få eller ingen personer på arealet, siger derfor ikke, hvor mange der bor der. Efter filen og folketællingen er der mellem {low, number} og {high, number}. Om der er højst 50, kan ikke afgøres.',
  'law.residents.settles.covering':
    'En fil med alle beboere i {names}, eller at filen fjernes, så beboerne skønnes efter folketællingen.',
  'law.residents.step.ahead': 'Ændring {n, number}: Optællingen er dateret efter den {date}, som sagen afgøres ud fra.',
  'law.residents.step.outside':
    'Ændring {n, number}: Der er optalt {count, number}, men skønnet er mellem {low, number} og {high, number}.',
  'law.residents.step.old': 'Ændring {n, number}: Optællingen er fra den {date} og mere end to år gammel.',
  'law.residents.assume.count-in-range':
    'En optælling inden for skønnets spænd lægges til grund, også hvor skønnets bedste bud er et andet tal.',
  'law.residents.settles.count-again':
    'En optælling af folkeregisteradresser (CPR) på det flyttede areal, dateret senest på sagens dag.',
  'law.residents.step.counted': 'Antallet er optalt og afgør betingelsen.',
  'law.residents.step.estimate':
    'Antallet er skønnet. Et skøn afgør kun betingelsen, når hele spændet ligger på samme side af grænsen.',
  'law.residents.step.mixed':
    'Antallet er dels optalt, dels skønnet. Det afgør kun betingelsen, når hele spændet ligger på samme side af grænsen.',
  'law.residents.step.limit': '{n, number} holdes op mod højst 50. Præcis 50 overskrider ikke grænsen.',
  'law.residents.step.limit.range':
    'Spændet {low, number}–{high, number} holdes op mod højst 50. Præcis 50 overskrider ikke grænsen.',
  'law.residents.assume.total': 'Personerne tælles sammen for alt flyttet areal i sagen, ikke for hvert areal for sig.',
  'law.residents.assume.whole-persons':
    'Skønnet er ikke et helt antal personer. Spændet rundes udad til hele personer, før det holdes op mod 50.',
  'law.residents.settles.left':
    '{n, plural, =0 {Grænsen på 50 er nået: Én person mere overskrider den.} one {Der kan bo # person mere, før grænsen på 50 nås.} other {Der kan bo # personer mere, før grænsen på 50 nås.}}',
  'law.residents.settles.reduce': `At området tegnes, så der bor ${persons('n')} færre på det.`,
  'law.residents.settles.count.met': 'En optælling af folkeregisteradresser (CPR), som går forud for skønnet.',
  'law.residents.settles.count.not-met': 'En optælling af folkeregisteradresser (CPR), som går forud for skønnet.',
  'law.residents.settles.count.undetermined': 'En optælling af folkeregisteradresser (CPR) på det flyttede areal.',

  'law.involvement.met':
    'De berørte kommunalbestyrelser er inddraget: {names}. Betingelsen ser ud til at være opfyldt.',
  'law.involvement.not-met': 'Endnu ikke inddraget: {names}.',
  'law.involvement.late':
    'Inddragelsen var ikke afsluttet, da ministeren traf beslutning, for: {names}. Loven kræver inddragelse først.',
  'law.involvement.unclear': 'Det kan ikke afgøres, om inddragelsen er afsluttet i tide, for: {names}.',
  'law.involvement.undetermined': 'Inddragelsen er ikke afsluttet for: {names}.',
  'law.involvement.step.against':
    'Har svaret imod: {names}. Kommunalbestyrelserne skal inddrages, men et svar imod hindrer ikke en mindre grænseændring.'
} as const
