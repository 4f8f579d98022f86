/** §§ 1 and 2: grounds, size, cohesion, regions and consent. */
import { persons, squareMetres } from './fragments.ts'

export const division = {
  'law.grounds.not-met':
    'Der er ikke valgt nogen begrundelse. En ændring skal være begrundet i mindst ét af de fire forhold i § 1, stk. 1.',
  'law.grounds.undetermined': 'Mindst én af de valgte begrundelser er ikke skrevet.',
  'law.grounds.needs-assessment':
    '{n, plural, one {Der er valgt og skrevet # begrundelse} other {Der er valgt og skrevet # begrundelser}}. Om {n, plural, one {den} other {de}} bærer ændringen, kræver en vurdering.',
  'law.grounds.needs-assessment.dissolution':
    'Der er ikke valgt nogen begrundelse efter § 1, stk. 1. Ændringen kan bygge på § 5, stk. 3, som ikke kræver en af dem. Om den gør det, kræver en vurdering.',
  'law.grounds.assume.dissolution':
    'Når et samarbejde opløses, og alt areal afgives eller modtages af dets kommuner, kan ændringen bygge på § 5, stk. 3, i stedet for § 1, stk. 1.',
  'law.grounds.settles.not-met': 'At mindst én begrundelse vælges og skrives.',
  'law.grounds.settles.undetermined': 'En skriftlig begrundelse for hvert af de valgte forhold.',

  'law.assessment.settles':
    'En vurdering af, om betingelsen er opfyldt, med navn og dato. En tekst alene afgør den ikke.',
  'law.assessment.settles.rest':
    'At vurderingen siger, om betingelsen er opfyldt, hvem der har vurderet det, og hvornår.',
  'law.assessment.settles.not-met': 'At sagen ændres, så vurderingen kan falde anderledes ud.',
  'law.assessment.met': 'Betingelsen ser ud til at være opfyldt efter den angivne vurdering ({by}, {date}).',
  'law.assessment.not-met': 'Betingelsen er ikke opfyldt efter den angivne vurdering ({by}, {date}).',
  'law.assessment.met.aim': 'Målet ser ud til at være nået efter den angivne vurdering ({by}, {date}).',
  'law.assessment.missed':
    'Målet er ikke nået efter den angivne vurdering ({by}, {date}). Det hindrer ikke i sig selv ændringen.',
  'law.assessment.step.idle':
    'Der er angivet en vurdering. Den afgør kun, hvad loven overlader til et skøn, og ikke det, der er målt eller mangler.',
  'law.assessment.step.ahead.case':
    'Vurderingen er dateret {date}, efter sagens dato. Den tæller derfor ikke med endnu.',
  'law.assessment.step.ahead.effective':
    'Vurderingen er dateret {date}, efter den dag ændringen får virkning. Den tæller derfor ikke med.',
  'law.assessment.step.after-decision': 'Vurderingen er dateret efter ministerens beslutning den {date}.',

  'law.viable.written':
    'Der er skrevet en vurdering af, om kommunerne har en hensigtsmæssig størrelse og et hensigtsmæssigt omfang. Loven overlader det til et skøn.',
  'law.viable.unwritten':
    'Om kommunerne har en hensigtsmæssig størrelse og et hensigtsmæssigt omfang, kræver en vurdering. Den er ikke skrevet endnu.',
  'law.viable.step.no-number':
    'Loven fastsætter intet tal for indbyggere eller areal, så tallene afgør ikke betingelsen.',
  'law.viable.assume.yardstick':
    '20.000 indbyggere var en målestok i kommunalreformen 2004–05. Det er ikke et krav i denne lov.',

  'law.cohesion.written':
    'Der er skrevet en vurdering af samhørighed og af land og by. Det er et mål, der skal tilstræbes, og ikke et krav.',
  'law.cohesion.unwritten':
    'Samhørighed og både land og by i kommunerne er et mål, der skal tilstræbes. Vurderingen er ikke skrevet endnu.',
  'law.cohesion.step.aim': 'Loven siger »tilstræbes«. Målet kan derfor ikke i sig selv hindre ændringen.',

  'law.council-consent.not-applicable':
    'Betingelserne for en mindre grænseændring ser ud til at være opfyldt, og så er tilslutning ikke nødvendig. Kommunalbestyrelserne skal stadig inddrages (§ 2, stk. 2).',
  'law.council-consent.met':
    'Alle berørte kommunalbestyrelser har givet tilslutning: {names}. Betingelsen ser ud til at være opfyldt.',
  'law.council-consent.not-met': 'Tilslutning er nægtet af: {names}.',
  'law.council-consent.late':
    'Tilslutning er først givet, efter at ministeren traf beslutning, af: {names}. Beslutningen kan alene træffes med tilslutning.',
  'law.council-consent.undetermined': 'Der mangler tilslutning fra: {names}.',
  'law.council-consent.unclear':
    'Det kan ikke afgøres, om der er givet tilslutning i tide. Det oplyste passer ikke sammen for: {names}.',
  'law.council-consent.needs-assessment':
    'Der mangler tilslutning fra: {names}. Ændringen kan i stedet bygge på § 5, stk. 3, som ikke kræver tilslutning. Om den gør det, kræver en vurdering.',
  'law.council-consent.step.met': 'Ændringen ser ud til at være en mindre grænseændring efter § 2, stk. 2.',
  'law.council-consent.step.not-met':
    'Ændringen ser ikke ud til at være en mindre grænseændring efter § 2, stk. 2, og så gælder hovedreglen om tilslutning.',
  'law.council-consent.step.stated':
    'Det, der er målt, udelukker ikke en mindre grænseændring efter § 2, stk. 2, men begrundelse eller inddragelse mangler. Indtil den er på plads, gælder hovedreglen om tilslutning.',
  'law.council-consent.step.open':
    'Det står ikke fast, om ændringen er en mindre grænseændring efter § 2, stk. 2. Er den det, er tilslutning ikke nødvendig.',
  'law.council-consent.step.rests':
    'Alle berørte kommunalbestyrelser har givet tilslutning, og ingen er hørt for sig. Sagen bygger derfor på § 2, stk. 1, hvor lille ændringen end er.',
  'law.council-consent.step.touched': '{name} berøres af {n, plural, one {ændring} other {ændringerne}} {numbers}.',
  'law.council-consent.step.incomplete':
    'Sagen bør nævne mødets dato og dagsordenspunkt for beslutningen. Det mangler for: {names}.',
  'law.council-consent.assume.affected':
    'Berørt er de kommuner, der afgiver eller modtager areal, lægges sammen eller nedlægges, og dem, der er tilføjet i sagen. En kommune, der oprettes, har ingen kommunalbestyrelse endnu.',
  'law.council-consent.assume.dissolution':
    'Loven siger ikke, at en ændring efter § 5, stk. 3, kræver tilslutning. § 2, stk. 1, gælder efter sine ord kun beslutninger efter § 1.',
  'law.council-consent.settles': 'Tilslutning fra: {names}.',
  'law.consent.step.unclear': 'Det oplyste om tilslutning passer ikke sammen for: {names}.',
  'law.consent.settles.unclear': 'De rigtige oplysninger om tilslutning og datoer for: {names}.',
  'law.consent.settles.late': 'En beslutning, der træffes, efter at der er givet tilslutning fra: {names}.',

  'law.order.step.decided': 'Rækkefølgen holdes op mod ministerens beslutning den {decided}.',
  'law.order.step.adrift':
    'Ministerens beslutning er dateret den {decided}, efter at ændringen har virkning den {effective}. Så længe begge datoer står, kan rækkefølgen ikke afgøres.',
  'law.order.assume.effective':
    'Datoen for ministerens beslutning er ikke oplyst. Det, der er dateret efter virkningsdatoen, kan derfor ikke regnes for sket før beslutningen.',

  'law.region-integrity.not-applicable':
    'De berørte kommuner ligger alle i {region} den {date}. Ingen regionsgrænse krydses.',
  'law.region-integrity.not-applicable.several':
    'De berørte kommuner ligger i flere regioner den {date} ({regions}), men hver af dem ligger i én, ingen får areal fra en anden region, og intet areal skifter region.',
  'law.region-integrity.met':
    'Areal fra flere regioner samles i {names}, og regionerne følger med: {area} skifter region, og hver kommune ligger i én region den {date}. En mindre ændring af regionerne ville ikke være nok. Betingelsen ser ud til at være opfyldt.',
  'law.region-integrity.not-met': `Den {date} vil {names} omfatte areal i flere regioner ({regions}), heraf ${squareMetres} uden for egen region.`,
  'law.region-integrity.not-met.alone':
    'Forslaget ændrer den {date} den regionale inddeling for {names} ({area}), men ikke den kommunale. Loven giver kun adgang til at ændre regionerne samtidig med en ændring af kommunerne, og kun når det er nødvendigt.',
  'law.region-integrity.not-met.needless':
    'Forslaget ændrer den {date} den regionale inddeling for {names}, så {area} skifter region, uden at areal ellers ville ligge i flere regioner inden for samme kommune. Loven giver kun adgang til de ændringer af regionerne, som er nødvendige.',
  'law.region-integrity.needs-assessment.crossed':
    'Hver kommune ligger i én region den {date}, men forslaget ændrer mere af den regionale inddeling, end der skal til: {area} skifter region, mens {enough} kunne være nok. Om den større ændring er nødvendig, kræver en vurdering. Det gælder {names}.',
  'law.region-integrity.needs-assessment.group':
    'Forslaget ændrer mere af den regionale inddeling, end der skal til, for at en udpeget gruppe ligger i én region den {date}: {area} skifter region. Om den større ændring er nødvendig, kræver en vurdering. Det gælder {names}.',
  'law.region-integrity.undetermined':
    'Datasættet har ingen inddeling i regioner for den {date}. Det kan ikke afgøres, om en regionsgrænse krydses.',
  'law.region-integrity.undetermined.unplaced':
    'Datasættet siger ikke, hvilken region disse kommuner hører til den {date}: {names}.',
  'law.region-integrity.step.crossing': `Fra {from} ({fromRegion}) til {to} ({toRegion}) flyttes ${squareMetres}.`,
  'law.region-integrity.step.shift': `I {name} skifter {area} med ca. ${persons('n')} region: fra {from} til {to}.`,
  'law.region-integrity.step.larger.gathered':
    '{name} er samlet i en region, hvor mere areal og flere beboere skifter region.',
  'law.region-integrity.step.larger.elsewhere':
    '{name} er samlet i en region, hvor intet af kommunens areal lå i forvejen.',
  'law.region-integrity.step.larger.beyond':
    'Hele {name} skifter region, selv om det kun er det afgivne areal, der samles med areal fra en anden region.',
  'law.region-integrity.step.larger.merged': 'Hele {name} går op i en anden region.',
  'law.region-integrity.step.smallest': `Mindre ville være nok: Samles {name} i {region}, skifter {area} med ca. ${persons('n')} region.`,
  'law.region-integrity.step.part': `{name} vil omfatte ${squareMetres} i {region}.`,
  'law.region-integrity.step.none': 'Intet areal flyttes mellem regioner.',
  'law.region-integrity.assume.keeps-region':
    'Et areal bliver i sin region, indtil det besluttes at ændre den regionale inddeling. Loven har ingen bagatelgrænse.',
  'law.region-integrity.assume.smallest':
    'Loven siger ikke, hvordan den nødvendige ændring måles. Den mindste er her den, hvor mindst areal og færrest beboere skifter region. Skifter der mere af det ene og mindre af det andet, er ingen af dem større.',
  'law.region-integrity.settles.set-region':
    'At forslaget også ændrer den regionale inddeling, så hele {name} ligger i {region} (§ 1, stk. 3).',
  'law.region-integrity.settles.drop': 'At den regionale ændring udgår: {names}.',
  'law.region-integrity.settles.smaller':
    'At forslaget i stedet samler hele {name} i {region} og ikke ændrer mere af den regionale inddeling.',
  'law.region-integrity.settles.necessary':
    'En vurdering af, hvorfor den større ændring af den regionale inddeling er nødvendig: {names}.',
  'law.region-integrity.settles.table': 'Et datasæt med den regionale inddeling, der gælder den {date}.',
  'law.region-integrity.settles.unplaced': 'Oplysning om, hvilken region kommunerne hører til den {date}: {names}.'
} as const
