/** The guide to the supervision of councils, in our own words; the page's words stand in the law room. */
export const oversight = {
  'oversight.intro':
    'Om en kommunalbestyrelses eller et regionsråds beslutning hører under tilsynet. Efter siden »{page}« fra {authority}; det citerede er sidens egne ord.',
  'oversight.order': '{n, number} spørgsmål i rækkefølge. Det første ja, der peger på et svar, afgør.',
  'oversight.case': 'Oplysninger fra sagen »{title}«',
  'oversight.case.decided': 'Afgjort {date}',
  'oversight.case.undecided': 'Afgørelsens dato er ikke oplyst',
  'oversight.case.effective': 'Med virkning fra {date}',
  'oversight.case.deadline': 'Svarfrist {date}',
  'oversight.case.on': '{words} {date}',
  'oversight.case.item': 'Dagsordenspunkt {item}',
  'oversight.case.nothing': 'Intet oplyst om høring og beslutning',
  'oversight.case.copy': 'Kopiér oplysningerne',
  'oversight.case.copied': 'Oplysningerne er kopieret',
  'oversight.case.not-copied': 'Browseren tillod ikke at kopiere. Markér teksten, og kopiér den selv.',
  'oversight.yes': 'Ja',
  'oversight.no': 'Nej',
  'oversight.none': 'Ingen af delene',
  'oversight.restart': 'Begynd forfra',
  'oversight.page': 'Det siger siden også',
  'oversight.search': 'Søg i vejledningen',
  'oversight.found': '{n, plural, =0 {Intet fundet} one {# sted} other {# steder}}',
  'oversight.complaints': 'Klagemuligheder',
  'oversight.sections': 'Opgaver, fokus og sanktioner',
  'oversight.ministry': 'Ministeriet: {name} ({source}).',
  'oversight.ministry.renamed':
    'Siden kalder ministeriet {name}. Det har skiftet navn siden; kontrollér, hvad det hedder nu.',
  'oversight.contact': 'Kontakt {authority}',
  'oversight.more': 'Siden nævner også: {names}.',
  'oversight.question.minister': 'Handler det om ministerens eller ministeriets beslutning?',
  'oversight.question.one-official': 'Handler det om, hvad en enkelt medarbejder eller et udvalg har gjort?',
  'oversight.question.expediency':
    'Handler det kun om, hvorvidt en afgørelse er rimelig eller hensigtsmæssig, eller om god forvaltningsskik?',
  'oversight.question.agreement':
    'Handler det om, hvorvidt en aftale overholdes, for eksempel et salg af fast ejendom?',
  'oversight.question.law-for-all':
    'Handler det om lovgivning, der er rettet mod både offentlige myndigheder og andre, for eksempel om ligebehandling?',
  'oversight.question.own-board':
    'Handler det om en afgørelse i en enkelt sag, som har sit eget klagenævn eller sin egen tilsynsmyndighed?',
  'oversight.question.duty':
    'Handler det om, at kommunalbestyrelsen ikke opfylder en handlepligt, som en anden myndighed har pålagt den?',
  'oversight.question.public-law':
    'Handler det om lovgivning, der særligt gælder for offentlige myndigheder, om styrelsesloven, om kommunalfuldmagten eller om sektorlovgivning? I en sag om kommunegrænsen kan det være aktindsigt, kommunalbestyrelsens sagsbehandling eller offentliggørelsen efter § 9.',

  'oversight.answer.minister':
    'Så er det ikke en sag for dette tilsyn. Det retter sig mod kommunalbestyrelsen eller regionsrådet, ikke mod ministeren.',
  'oversight.answer.one-official':
    'Henvendelsen skal så handle om kommunalbestyrelsen eller regionsrådet, som er det øverste ansvarlige organ, også for det, en medarbejder eller et udvalg har gjort.',
  'oversight.answer.expediency': 'Det kan tilsynet ikke tage op.',
  'oversight.answer.agreement': 'Det kan tilsynet ikke tage op.',
  'oversight.answer.law-for-all': 'Det kan tilsynet ikke tage op.',
  'oversight.answer.own-board':
    'Så skal henvendelsen rettes dertil. Det kan være Miljø- og Fødevareklagenævnet, Planklagenævnet eller Datatilsynet.',
  'oversight.answer.duty': 'Så kan tilsynets fogedfunktion anvendes til at gennemtvinge handlepligten.',
  'oversight.answer.public-law':
    'Det kan sendes til Ankestyrelsen, som selv vurderer, om der er anledning til at rejse en tilsynssag.',
  'oversight.answer.none': 'Siden nævner ikke den slags sager. Ankestyrelsen kan oplyse, om de hører under tilsynet.',

  'oversight.outcome.elsewhere': 'Ikke dette tilsyn',
  'oversight.outcome.responsible': 'Kommunalbestyrelsen eller regionsrådet svarer for det',
  'oversight.outcome.refused': 'Kan ikke tages op',
  'oversight.outcome.possible': 'Kan sendes til Ankestyrelsen',
  'oversight.outcome.enforcement': 'Fogedfunktionen kan anvendes',

  'oversight.section.standing-tasks': 'Faste opgaver',
  'oversight.section.focused': 'Fokuseret tilsyn',
  'oversight.section.enforcement': 'Gennemtvingelse',
  'oversight.section.sanctions': 'Sanktioner, og hvem de rammer',
  'oversight.section.principle': 'Hvilke sager tilsynet vælger',
  'oversight.section.strategy': 'Strategiens fem elementer',
  'oversight.section.quarterly-plan': 'Planen, der opdateres hvert kvartal',
  'oversight.section.complaint-cases': 'Viden fra klagesagerne',
  'oversight.section.children': 'Opfølgning på pålæg i børnesager',

  'oversight.complaint.rejected': 'Tilsynet har afvist at behandle henvendelsen',
  'oversight.complaint.rejected.answer': 'Der kan ikke klages til en anden myndighed.',
  'oversight.complaint.guiding-opinion': 'Tilsynet har givet en vejledende udtalelse',
  'oversight.complaint.guiding-opinion.answer': 'Der kan ikke klages til en anden myndighed.',
  'oversight.complaint.principle': 'Sagen er principiel, generel eller alvorlig',
  'oversight.complaint.principle.answer': 'Ministeriet kan selv vælge at behandle den.',
  'oversight.complaint.sanction': 'Tilsynet har besluttet at bruge sanktioner',
  'oversight.complaint.sanction.answer':
    'De personer, der har fået sanktionen, kan indbringe afgørelsen for ministeriet.',
  'oversight.complaint.approval': 'Tilsynet har afgjort en sag om godkendelse eller dispensation',
  'oversight.complaint.approval.answer': 'Afgørelsen kan påklages til ministeriet.'
} as const
