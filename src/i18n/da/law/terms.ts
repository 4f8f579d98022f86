/** Hearings, and the terms of § 3. */
export const terms = {
  'law.hearing.assume.deadline':
    'En kommunalbestyrelse regnes for inddraget, når den har svaret, eller når svarfristen er udløbet på sagens dato. Fristens sidste dag er endnu ikke udløbet. Det skal være sket senest den dag, ministeren træffer beslutning.',
  'law.hearing.settles.send': 'At sagen sendes i høring hos: {names}.',
  'law.hearing.settles.wait': 'Svar fra, eller udløb af svarfristen for: {names}.',
  'law.hearing.settles.days': 'De rigtige datoer for inddragelsen af: {names}.',
  'law.hearing.settles.decide': 'En beslutning, der træffes, efter at inddragelsen er afsluttet for: {names}.',
  'law.hearing.settles.case-date': 'At sagens dato angives, så det kan ses, om fristen er udløbet.',

  'law.terms.met':
    'Der kan fastsættes vilkår: De berørte kommunalbestyrelser er inddraget ({names}). Betingelsen ser ud til at være opfyldt.',
  'law.terms.not-met':
    'Der kan først fastsættes vilkår, når de berørte kommunalbestyrelser er inddraget. Det mangler for: {names}.',
  'law.terms.undetermined': 'Inddragelsen, som vilkår forudsætter, er ikke afsluttet for: {names}.',
  'law.terms.not-met.nothing-to-set-terms-for':
    'Vilkår efter § 3 hører til en ændring af den kommunale inddeling. Forslaget indeholder ikke en sådan ændring.',
  'law.terms.step.chosen': '{n, plural, one {Der er valgt # vilkår} other {Der er valgt # vilkår}} efter § 3.',
  'law.terms.step.not-doubt':
    'Vilkårene gælder ikke afgørelsen efter § 4. Til den kan der ikke fastsættes vilkår efter § 3.',
  'law.terms.settles.drop': 'At vilkårene udgår, eller at forslaget ændrer den kommunale inddeling.',

  'law.terms-necessity.written':
    'Der er skrevet en vurdering af, om vilkårene er nødvendige eller hensigtsmæssige. Loven overlader det til et skøn.',
  'law.terms-necessity.unwritten':
    'Om vilkårene må anses for nødvendige eller hensigtsmæssige, kræver en vurdering. Den er ikke skrevet endnu.',

  'law.terms-item.met':
    '{what, select, none {Vilkåret er skrevet} other {Vilkåret er skrevet, og det, det forudsætter (stk. 2, nr. 1), er til stede}}. Betingelsen ser ud til at være opfyldt.',
  'law.terms-item.unwritten': 'Vilkåret er valgt, men ikke skrevet.',
  'law.terms-item.absent':
    '{what, select, election {Vilkåret forudsætter et valg af en ny kommunalbestyrelse. Vilkåret om et sådant valg} other {Vilkåret forudsætter et organ til forberedelse af ændringen. Vilkåret om et sådant organ}} (stk. 2, nr. 1) er ikke valgt.',
  'law.terms-item.blank':
    '{what, select, election {Vilkåret forudsætter et valg af en ny kommunalbestyrelse. Vilkåret om valget} other {Vilkåret forudsætter et organ til forberedelse af ændringen. Vilkåret om organet}} (stk. 2, nr. 1) er valgt, men ikke skrevet.',
  'law.terms-item.no-new-council':
    'Vilkåret handler om valg af en ny kommunalbestyrelse, men forslaget danner ingen ny eller sammenlagt kommune. Om et nyvalg og et organ til forberedelse af ændringen kan anses for nødvendigt eller hensigtsmæssigt her, kræver en vurdering.',
  'law.terms-item.settles.unwritten': 'At vilkåret skrives.',
  'law.terms-item.settles.absent': 'At vilkåret efter § 3, stk. 2, nr. 1, også vælges.',
  'law.terms-item.settles.blank': 'At vilkåret efter § 3, stk. 2, nr. 1, skrives.',
  'law.terms-item.settles.no-new-council':
    'En vurdering af, hvorfor ændringen kræver en ny kommunalbestyrelse, eller at vilkåret udgår.',

  'law.terms-transfers.met':
    '{n, plural, =0 {Overførslerne er beskrevet i tekst} one {# overførsel er oplyst med giver og modtager} other {# overførsler er oplyst med giver og modtager}}. Betingelsen ser ud til at være opfyldt.',
  'law.terms-transfers.unwhole':
    'Overførslerne er ikke fuldt oplyst{n, plural, =0 {} one { (# række)} other { (# rækker)}}. Hver række skal sige, hvad der overføres, fra hvem og til hvem.',
  'law.terms-transfers.strangers': 'Overførslerne nævner nogen, ændringen ikke berører: {names}.',
  'law.terms-transfers.ended': 'Overførslerne nævner en modtager, der ikke findes efter ændringen: {names}.',
  'law.terms-transfers.unlike':
    'Loven nævner økonomisk kompensation mellem kommuner henholdsvis regioner. En række går fra en kommune til en region eller omvendt: {names}.',
  'law.terms-transfers.untouched-region':
    'Overførslerne nævner en region, men efter målingen skifter intet areal region, så det er ikke vist, at ændringen berører regionen: {names}.',
  'law.terms-transfers.settles.unwhole': 'At rækkerne udfyldes, eller at overførslerne beskrives i tekst.',
  'law.terms-transfers.settles.strangers': 'At giver og modtager er kommuner eller regioner, som ændringen berører.',
  'law.terms-transfers.settles.ended':
    'At modtageren er en kommune eller region, der findes, når ændringen er gennemført.',
  'law.terms-transfers.settles.unlike': 'At kompensationen går mellem kommuner eller mellem regioner.',
  'law.terms-transfers.settles.untouched-region':
    'At det oplyses, hvordan ændringen berører regionen, eller at rækken udgår.',

  'law.terms-deviation.needs-assessment':
    'Fravigelsen er beskrevet og forhandlet med den minister, den angår. Om ændringen nødvendiggør den, kræver en vurdering.',
  'law.terms-deviation.not-met':
    'Fravigelsen er først forhandlet med vedkommende minister efter beslutningen. Loven kræver, at det sker forinden.',
  'law.terms-deviation.undetermined':
    'Det mangler at blive oplyst, hvilken lov der fraviges, hvordan, eller hvornår det er forhandlet med vedkommende minister.',
  'law.terms-deviation.settles.needs-assessment': 'En vurdering af, hvorfor ændringen nødvendiggør fravigelsen.',
  'law.terms-deviation.settles.not-met': 'At vilkåret udgår, eller at beslutningen træffes efter forhandlingen.',
  'law.terms-deviation.settles.undetermined':
    'Lov, vilkår, minister og en dato for forhandlingen, som hverken ligger efter sagens dato eller efter virkningsdatoen.',

  'law.terms-tax.needs-assessment':
    'Områderne kommer fra forskellige kommuner. Om ændringen gør en forskel i skatteudskrivningen nødvendig, kræver en vurdering.',
  'law.terms-tax.one-origin':
    'Kommunen får ikke områder, der før ændringen udgjorde eller indgik i forskellige kommuner. Der kan derfor ikke fastsættes en forskel i skatteudskrivningen.',
  'law.terms-tax.foreign-area': 'Vilkåret nævner et område fra en kommune, som kommunen ikke får areal fra.',
  'law.terms-tax.equal-rates':
    'Der er oplyst samme skatteprocent i alle områderne. Vilkåret fastsætter dermed ingen forskel.',
  'law.terms-tax.municipality': 'Det er ikke oplyst, hvilken kommune forskellen skal gælde i.',
  'law.terms-tax.areas': 'Det er ikke oplyst, hvilke to eller flere områder der skal være forskel mellem.',
  'law.terms-tax.text': 'Det er ikke skrevet, hvilken forskel vilkåret fastsætter.',
  'law.terms-tax.reason': 'Det er ikke skrevet, hvorfor ændringen gør en forskel nødvendig.',
  'law.terms-tax.step.origins': '{name} får efter ændringen områder, der før hørte til: {names}.',
  'law.terms-tax.settles.needs-assessment': 'En vurdering af, i hvilket omfang ændringen gør forskellen nødvendig.',
  'law.terms-tax.settles.undetermined': 'Kommune, mindst to områder, vilkårets tekst og en begrundelse.',
  'law.terms-tax.settles.not-met':
    'At vilkåret udgår, eller at det fastsætter en forskel mellem områder, som kommunen har fået fra forskellige kommuner.'
} as const
