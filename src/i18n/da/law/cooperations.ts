/** §§ 5–7: binding cooperations dissolved and designated. */
import { persons } from './fragments.ts'

export const cooperations = {
  'law.special-case.written':
    'Det er skrevet, hvorfor tilfældet er særligt, og hvorfor opløsningen er påkrævet. Loven overlader det til et skøn.',
  'law.special-case.unwritten':
    'Et samarbejde kan kun opløses i særlige tilfælde, hvor det er påkrævet. Det kræver en vurdering, og den er ikke skrevet færdig endnu.',
  'law.special-case.step.other-way':
    'En anden vej end opløsning findes i § 11 a i lov om forpligtende kommunale samarbejder: Efter ansøgning kan opgaver lægges til eller tages ud af samarbejdet.',
  'law.special-case.assume.unsourced': 'At samarbejdet {name} består, er ikke bekræftet af en kilde.',
  'law.special-case.settles': 'En redegørelse for det særlige i tilfældet og for, at opløsningen er påkrævet.',

  'law.viability.written':
    'Der er skrevet en vurdering af, om disse kommuner hver for sig danner et hensigtsmæssigt grundlag: {names}. Loven overlader det til et skøn.',
  'law.viability.unwritten':
    'Om disse kommuner hver for sig danner et hensigtsmæssigt grundlag efter opløsningen, kræver en vurdering: {names}.',
  'law.viability.grouped':
    'Alle kommuner fra samarbejdet indgår i en ny gruppe, som udpeges i stedet. De skal derfor ikke kunne varetage opgaverne hver for sig.',
  'law.viability.assume.grouped':
    '»Jf. dog § 7« forstås sådan, at en kommune, der indgår i en ny udpeget gruppe, ikke skal opfylde kriteriet alene.',

  'law.division.change':
    'Forslaget ændrer den kommunale inddeling for kommuner i samarbejdet. Om ændringen er nødvendig, for at kommunerne kan stå alene, kræver en vurdering.',
  'law.division.elsewhere':
    'Forslaget ændrer den kommunale inddeling, men ikke alene for kommuner i samarbejdet. Om en ændring er nødvendig for dem, kræver en vurdering.',
  'law.division.none':
    'Forslaget ændrer ikke den kommunale inddeling. Om det er nødvendigt, for at kommunerne kan stå alene, kræver en vurdering.',
  'law.division.grouped':
    'Alle kommuner fra samarbejdet indgår i en ny udpeget gruppe, så der skal ikke træffes beslutning om at ændre den kommunale inddeling.',
  'law.division.step.no-consent': 'Bestemmelsen kræver efter sine ord ikke tilslutning til ændringen.',

  'law.wishes.recorded':
    'Ønskerne er oplyst. Der skal tages hensyn til dem, og hvilken vægt de har, kræver en vurdering.',
  'law.wishes.missing': 'Ønsker om samarbejdet eller om inddelingen er ikke oplyst for: {names}.',
  'law.wishes.settles': 'Ønsker fra: {names}.',

  'law.island-regard.settles.wish': 'Oplysning om, hvad kommunalbestyrelsen på øen ønsker.',
  'law.dissolution.island-regard.needs-assessment':
    'Ønsker at fortsætte et samarbejde: {names}. Det skal der tages særligt hensyn til, når kommunen udgør en ø, og det kræver en vurdering.',
  'law.dissolution.island-regard.undetermined':
    'Det er ikke oplyst, om kommunalbestyrelsen ønsker at fortsætte: {names}.',
  'law.dissolution.island-regard.not-applicable.unwanted':
    'Ingen kommunalbestyrelse på en ø ønsker at fortsætte et samarbejde.',
  'law.dissolution.island-regard.not-applicable.none': 'Ingen af kommunerne i samarbejdet udgør en ø.',

  'law.designation.island-regard.needs-assessment':
    'Ønsker at indgå i et samarbejde: {names}. Det skal der tages særligt hensyn til, når kommunen udgør en ø, og det kræver en vurdering.',
  'law.designation.island-regard.undetermined': 'Det er ikke oplyst, om kommunalbestyrelsen ønsker at indgå: {names}.',
  'law.designation.island-regard.not-applicable.unwanted':
    'Ingen kommunalbestyrelse på en ø ønsker at indgå i et samarbejde.',
  'law.designation.island-regard.not-applicable.none': 'Ingen af gruppens kommuner udgør en ø.',

  'law.dissolution-terms.not-applicable':
    'Der er ikke valgt vilkår for opløsningen. Ministeren kan fastsætte vilkår, men skal ikke.',
  'law.dissolution-terms.needs-assessment':
    'Kommunalbestyrelserne er inddraget, og vilkårene er skrevet. Om de er nødvendige eller hensigtsmæssige, kræver en vurdering.',
  'law.dissolution-terms.undetermined': 'Vilkårene eller inddragelsen af kommunalbestyrelserne er ikke på plads endnu.',
  'law.dissolution-terms.not-met.unheard':
    'Der kan først fastsættes vilkår for opløsningen, når kommunalbestyrelserne er inddraget. Det mangler for: {names}.',
  'law.dissolution-table.strangers':
    'Vilkårene nævner kommuner, der ikke indgik i samarbejdet, eller som ændringen ikke berører: {names}.',
  'law.dissolution-table.ended': 'Vilkårene nævner en modtager, der ikke findes efter ændringen: {names}.',
  'law.dissolution-terms.not-met.late':
    'En fravigelse er først forhandlet med vedkommende minister efter beslutningen. Loven kræver, at det sker forinden.',
  'law.dissolution-terms.not-met.nothing-dissolved':
    'Vilkår efter § 6 hører til opløsningen af et samarbejde. Forslaget opløser ikke noget. Til en udpegelse alene giver § 6 ikke adgang til at fastsætte vilkår.',
  'law.dissolution-terms.settles.drop': 'At vilkårene udgår, eller at forslaget opløser et samarbejde.',
  'law.dissolution-terms.settles.write': 'At vilkårene skrives færdig, og at fravigelser er forhandlet.',

  'law.authorised.met':
    'Der er udpeget en bemyndiget kommunalbestyrelse i gruppen for {n, number} af {of, number} opgaveområder. Betingelsen ser ud til at være opfyldt.',
  'law.authorised.undetermined':
    'Der er udpeget en bemyndiget kommunalbestyrelse for {n, number} af {of, number} opgaveområder.',
  'law.authorised.not-met.outside': 'Bemyndiget er en kommunalbestyrelse uden for gruppen: {names}.',
  'law.authorised.not-met.twice':
    'Flere udpegelser bemyndiger forskellige kommunalbestyrelser for samme opgaveområde: {areas} ({names}). Der kan kun være én for hvert område.',
  'law.authorised.not-met.one':
    'Gruppen består på virkningsdatoen af én kommune ({names}), fordi forslaget lægger de andre sammen med den eller nedlægger dem. Der er derfor ingen gruppe at udpege.',
  'law.authorised.not-met.gone':
    'Bemyndiget er en kommunalbestyrelse i en kommune, som ikke findes på virkningsdatoen: {names}.',
  'law.authorised.assume.practice':
    'De fem opgaveområder følger af § 1, stk. 2, i lov om forpligtende kommunale samarbejder. Ordlyden af nr. 4 og 5 er gengivet efter praksis.',
  'law.authorised.settles.undetermined': 'At der udpeges en kommunalbestyrelse for hvert opgaveområde.',
  'law.authorised.settles.outside': 'At kun kommunalbestyrelser i gruppen bemyndiges.',
  'law.authorised.settles.twice': 'At hvert opgaveområde kun har én bemyndiget kommunalbestyrelse.',
  'law.authorised.settles.one': 'At gruppen har mindst to kommuner efter ændringen, eller at udpegelsen udgår.',
  'law.authorised.settles.gone': 'At en kommunalbestyrelse, der findes efter ændringen, bemyndiges.',

  'law.designation-wishes.recorded':
    'Ønskerne til bemyndigelserne er oplyst. Der skal tages hensyn til dem, og hvilken vægt de har, kræver en vurdering.',
  'law.designation-wishes.missing': 'Ønsker til bemyndigelserne er ikke oplyst for: {names}.',
  'law.designation-wishes.settles': 'Ønsker til bemyndigelserne fra: {names}.',

  'law.same-region.together':
    'Gruppens kommuner ligger den {date} i {regions}. Betingelsen ser ud til at være opfyldt.',
  'law.same-region.follows':
    'Forslaget ændrer samtidig den regionale inddeling, så gruppens kommuner den {date} ligger i {regions}. Betingelsen ser ud til at være opfyldt.',
  'law.same-region.needless':
    'Gruppens kommuner ligger i forvejen i samme region ({before}). At forslaget alligevel flytter dem til {regions} den {date}, er ikke nødvendigt, og loven giver kun adgang til de nødvendige ændringer.',
  'law.same-region.elsewhere':
    'Forslaget samler gruppens kommuner i {regions} den {date}, hvor ingen af dem lå i forvejen. Om det er nødvendigt, kræver en vurdering.',
  'law.same-region.apart': 'Gruppens kommuner ligger den {date} i flere regioner: {regions}.',
  'law.same-region.unknown': 'Det er ikke oplyst, i hvilken region alle gruppens kommuner ligger den {date}.',
  'law.same-region.step.change': 'Forslaget flytter {name} fra {from} til {to}.',
  'law.same-region.step.smallest': `Samles gruppen i {region}, skifter {area} med ca. ${persons('n')} region.`,
  'law.same-region.settles.apart':
    'At forslaget også ændrer den regionale inddeling, så alle gruppens kommuner ligger i samme region den {date}.',
  'law.same-region.settles.needless': 'At gruppens kommuner bliver i {regions}.',
  'law.same-region.settles.elsewhere':
    'At gruppen i stedet samles i en af de regioner, kommunerne ligger i ({regions}), eller en vurdering af, hvorfor det ikke er nok.',
  'law.same-region.settles.unknown': 'Den regionale inddeling, der gælder den {date}.',

  'law.designation-basis.written':
    'Der er skrevet en vurdering af, om gruppen danner et hensigtsmæssigt grundlag for opgaverne. Loven overlader det til et skøn.',
  'law.designation-basis.unwritten':
    'Om gruppen danner et hensigtsmæssigt grundlag for opgaverne, kræver en vurdering. Den er ikke skrevet endnu.',
  'law.designation-instead.dissolved':
    'Gruppen ({members}) udpeges i stedet for en ændring af inddelingen: Forslaget opløser {cooperations}, som en af kommunerne indgår i. Betingelsen ser ud til at være opfyldt.',
  'law.designation-instead.earlier':
    'Gruppen ({members}) udpeges i stedet for en ændring af inddelingen efter den tidligere opløsning, der er oplyst. Betingelsen ser ud til at være opfyldt.',
  'law.designation-instead.nothing':
    'En gruppe kan kun udpeges i stedet for en ændring af inddelingen i forbindelse med, at et samarbejde opløses. Forslaget opløser ikke noget samarbejde, og det er ikke oplyst, hvilken tidligere opløsning udpegelsen træder i stedet for: {members}.',
  'law.designation-instead.ahead':
    'Den oplyste opløsning er endnu ikke besluttet, eller den ligger efter virkningsdatoen. Det kan derfor ikke afgøres, hvad udpegelsen træder i stedet for: {members}.',
  'law.designation-instead.unconfirmed':
    'En af kommunerne i gruppen ({members}) indgår måske i et samarbejde, som forslaget ikke opløser, og som ikke er bekræftet af en kilde: {cooperations}.',
  'law.designation-instead.unrelated':
    'Forslaget opløser {cooperations}, men ingen af gruppens kommuner ({members}) indgår i det, der opløses. Udpegelsen træder derfor ikke i stedet for en ændring af inddelingen.',
  'law.designation-instead.standing':
    'En af kommunerne i gruppen ({members}) indgår stadig i et samarbejde, som forslaget ikke opløser: {cooperations}.',
  'law.designation-instead.assume.member':
    '»I stedet for« forstås sådan, at mindst én af gruppens kommuner har været med i det samarbejde, der opløses. Loven siger det ikke udtrykkeligt.',
  'law.designation-instead.settles.nothing':
    'At forslaget også opløser det samarbejde, gruppen træder i stedet for, eller at den tidligere beslutning og dens dato oplyses.',
  'law.designation-instead.settles.ahead': 'En beslutning om opløsning, der er truffet inden virkningsdatoen.',
  'law.designation-instead.settles.unconfirmed':
    'At det oplyses, om samarbejdet består, og hvad gruppen i givet fald træder i stedet for.',
  'law.designation-instead.settles.unrelated':
    'At gruppen får en kommune fra det samarbejde, der opløses, eller at en tidligere opløsning oplyses.',
  'law.designation-instead.settles.standing': 'At forslaget også opløser det samarbejde, kommunen indgår i.',

  'law.designation-consent.met':
    'Alle kommunalbestyrelser i gruppen har givet tilslutning: {names}. Betingelsen ser ud til at være opfyldt.',
  'law.designation-consent.not-met': 'Tilslutning til udpegelsen er nægtet af: {names}.',
  'law.designation-consent.late':
    'Tilslutning til udpegelsen er først givet, efter at ministeren traf beslutning, af: {names}.',
  'law.designation-consent.unclear':
    'Det kan ikke afgøres, om der er givet tilslutning til udpegelsen i tide. Det oplyste passer ikke sammen for: {names}.',
  'law.designation-consent.disputed':
    'Det står noteret, at øen ønsker at indgå, men dens egen kommunalbestyrelse siger andet: {names}. Derfor kan det ikke afgøres, om der kræves tilslutning fra alle.',
  'law.designation-consent.settles.disputed': 'Hvad kommunalbestyrelsen på øen ønsker: {names}.',
  'law.designation-consent.undetermined': 'Der mangler tilslutning til udpegelsen fra: {names}.',
  'law.designation-consent.not-applicable':
    'Kommunalbestyrelsen i en kommune, der udgør en ø, ønsker at indgå: {names}. Så kræver udpegelsen ikke tilslutning.',
  'law.designation-consent.needs-assessment':
    'Kommunalbestyrelsen ønsker at indgå: {names}. Om kommunen udgør en ø trods sin faste forbindelse, så tilslutning ikke er nødvendig, kræver en vurdering.',
  'law.designation-consent.step.wish': 'Ønsker at indgå som ø: {names}.',
  'law.designation-consent.assume.one-decision':
    'En kommunalbestyrelses beslutning i sagen regnes for at gælde både ændringen af inddelingen og udpegelsen.'
} as const
