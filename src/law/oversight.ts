/**
 * Whom to turn to about a council's decision: Ankestyrelsen's page "Tilsynets kompetence og fokus" as a guide. The
 * questions and answers are our words (the catalogue); what they rest on is the page's own, quoted word for word, and a
 * test finds every quote in it.
 */
import type { Message } from '../i18n/message.ts'

export type OversightQuestionId =
  | 'minister'
  | 'one-official'
  | 'expediency'
  | 'agreement'
  | 'law-for-all'
  | 'own-board'
  | 'duty'
  | 'public-law'

/**
 * `elsewhere`: not this supervision; `responsible`: names who answers for it, and the questions go on; `refused`: it cannot
 * take it up; `possible`: it may; `enforcement`: fogedfunktion.
 */
export type OversightOutcome = 'elsewhere' | 'responsible' | 'refused' | 'possible' | 'enforcement'

export interface OversightQuestion {
  readonly id: OversightQuestionId
  readonly question: Message
  readonly answer: Message
  readonly outcome: OversightOutcome
  /** The outcome in two or three words. */
  readonly label: Message
  /** The page's words. */
  readonly quotes: readonly string[]
}

const RESPONSIBLE =
  'Det kommunale og regionale tilsyn retter sig mod kommunalbestyrelsen eller regionsrådet som det øverste ansvarlige organ.'
const NOT_ALL = 'Tilsynet kan ikke tage alle sager op.'

function question(id: OversightQuestionId, outcome: OversightOutcome, ...quotes: readonly string[]): OversightQuestion {
  return {
    id,
    question: { id: `oversight.question.${id}` },
    answer: { id: `oversight.answer.${id}` },
    outcome,
    label: { id: `oversight.outcome.${outcome}` },
    quotes
  }
}

/**
 * In order: the first that is answered with yes decides, except that an official or a committee only points to the body
 * that answers for it. A duty not acted on is asked for before the law for authorities in general, which it is part of.
 */
export const OVERSIGHT_QUESTIONS: readonly OversightQuestion[] = [
  question('minister', 'elsewhere', RESPONSIBLE),
  question('one-official', 'responsible', RESPONSIBLE),
  question(
    'expediency',
    'refused',
    NOT_ALL,
    'God forvaltningsskik og om en afgørelse er rimelig eller hensigtsmæssig.'
  ),
  question(
    'agreement',
    'refused',
    NOT_ALL,
    'Kommuner og regioners overholdelse af en aftale. Et eksempel kan være køb og salg af fast ejendom.'
  ),
  question(
    'law-for-all',
    'refused',
    NOT_ALL,
    'Lovgivning rettet mod offentlige myndigheder og andre (blandt andet lov om ligebehandling af mænd og kvinder).'
  ),
  question(
    'own-board',
    'elsewhere',
    NOT_ALL,
    'Afgørelser i enkeltsager, der bliver behandlet af en særlig klage- eller tilsynsmyndighed. Det kan være Miljø- og Fødevareklagenævnet, Planklagenævnet eller Datatilsynet.'
  ),
  question(
    'duty',
    'enforcement',
    'Tilsynets fogedfunktion kan anvendes over for kommunerne eller regionerne i de tilfælde, hvor der er brug for gennemtvingelse af en handlepligt fra en anden myndighed.'
  ),
  question(
    'public-law',
    'possible',
    'Ankestyrelsen fører tilsyn med, at kommuner og regioner overholder den lovgivning, der særligt gælder for offentlige myndigheder.',
    'Lovgivningen kan være forvaltnings- og offentlighedsloven, kommunestyrelses- og regionsloven og de uskrevne grundsætninger om kommuners opgavevaretagelse. Grundsætningerne bliver også kaldt kommunalfuldmagtsreglerne.',
    'Ankestyrelsens tilsyn omfatter desuden kommunernes overholdelse af sektorlovgivningen, eksempelvis på miljø- og planområdet samt social- og beskæftigelseslovgivningen.',
    'Tilsynet har en lang række lovbundne opgaver og godkendelsesbeføjelser og behandler derudover sager, når der vurderes at være anledning til at rejse en tilsynssag.'
  )
]

export type OversightAnswers = Readonly<Partial<Record<OversightQuestionId, boolean>>>

/** The question to ask next, or the one that decides; `none` where all are answered and none decides. */
export type OversightStep =
  | { readonly kind: 'ask' | 'decided'; readonly question: OversightQuestion }
  | { readonly kind: 'none' }

/** The first question that is unanswered or decides; later answers are not looked at. */
export function oversightStep(answers: OversightAnswers): OversightStep {
  const next = OVERSIGHT_QUESTIONS.find(({ id, outcome }) =>
    outcome === 'responsible' ? answers[id] === undefined : answers[id] !== false
  )
  if (!next) return { kind: 'none' }
  return { kind: answers[next.id] ? 'decided' : 'ask', question: next }
}

export interface OversightSection {
  readonly id:
    | 'standing-tasks'
    | 'focused'
    | 'enforcement'
    | 'sanctions'
    | 'principle'
    | 'strategy'
    | 'quarterly-plan'
    | 'complaint-cases'
    | 'children'
  readonly heading: Message
  readonly quotes: readonly string[]
  /** The page's list under the quotes. */
  readonly items: readonly string[]
}

function section(
  id: OversightSection['id'],
  quotes: readonly string[],
  items: readonly string[] = []
): OversightSection {
  return { id, heading: { id: `oversight.section.${id}` }, quotes, items }
}

/** What else the page says, each part findable on its own. */
export const OVERSIGHT_SECTIONS: readonly OversightSection[] = [
  section(
    'standing-tasks',
    ['Faste og lovbundne opgaver'],
    ['Godkendelser', 'Opgaver efter styrelsesloven', 'Aktindsigt', 'Sager om kommunalfuldmagt']
  ),
  section('focused', ['Det fokuserede tilsyn'], ['Sektorlov', 'Forvaltningsret']),
  section('enforcement', ['Fogedfunktion og sanktioner'], ['Gennemtvingelse af en handlepligt for kommunen']),
  section('sanctions', [
    'Eventuelle sanktioner retter sig også mod kommunalbestyrelsen, regionsrådet eller de enkelte medlemmer.'
  ]),
  section('principle', [
    'Inden for den ramme af tilsynets virksomhed, hvor lovgrundlaget giver tilsynet friere rammer til selv at vurdere, hvilke sager der giver anledning til at rejse en tilsynssag, målrettes tilsynet naturligt de sager, der har størst betydning ud fra formålet med det kommunale tilsyn.'
  ]),
  section(
    'strategy',
    [
      'Den samlede strategi skal sikre, at vi tager væsentlige emner op, behandler dem hurtigere og kommunikerer resultatet til kommuner og regioner. Tilsynet vil på den måde få en større og mere aktuel rolle i at sikre, at kommuner og regioner handler lovligt.',
      'Strategien har fem overordnede elementer:'
    ],
    [
      'Udvælgelse af vigtige tilsynssager',
      'Viden om mulige tilsynssager',
      'Planlægning af tilsynsopgaven',
      'Prioritering mellem sagerne',
      'Kommunikation og formidling'
    ]
  ),
  section('quarterly-plan', [
    'Ankestyrelsen har lavet en langsigtet strategi for tilsynet og en plan for det fokuserede tilsyn, som kvartalsvis opdateres med udvalgte temaer.'
  ]),
  section('complaint-cases', [
    'Efter tilsynets placering i Ankestyrelsen pr. 1. april 2017 arbejder tilsynet også strategisk med at inddrage viden fra den data og praksis, som samles på Ankestyrelsens kommunale klagesagsområder. Der opnås derved en synergieffekt gennem tilsynets mulighed for at reagere på relevante oplysninger opnået gennem styrelsens behandling af klagesager.'
  ]),
  section('children', [
    'Der er udviklet klare procedurer for anvendelsen af tilsynets fogedfunktion. Ankestyrelsen har eksempelvis intensiveret samarbejdet mellem styrelsens børnekontorer og tilsynet ved at indføre systematisk opfølgning på pålæg over for kommunerne i børnesagerne. Tilsynet følger op over for kommunerne, hvis kommunerne ikke melder tilfredsstillende tilbage til børnekontorerne.'
  ])
]

export interface ComplaintRoute {
  readonly id: 'rejected' | 'guiding-opinion' | 'principle' | 'sanction' | 'approval'
  readonly heading: Message
  /** Our words. They say "ministeriet"; which one that is, `ministryOn` tells. */
  readonly answer: Message
  readonly quotes: readonly string[]
}

function complaint(id: ComplaintRoute['id'], ...quotes: readonly string[]): ComplaintRoute {
  return {
    id,
    heading: { id: `oversight.complaint.${id}` },
    answer: { id: `oversight.complaint.${id}.answer` },
    quotes
  }
}

const REJECTED = 'Du kan ikke klage til en anden myndighed, hvis tilsynet afviser at behandle din henvendelse.'
const OF_PRINCIPLE =
  'Indenrigs- og Boligministeriet kan vælge at behandle en af tilsynets sager, hvis sagen har principiel eller generel betydning eller har alvorlig karakter.'

export const COMPLAINT_ROUTES: readonly ComplaintRoute[] = [
  complaint('rejected', REJECTED),
  complaint('guiding-opinion', `${REJECTED} Det kan du heller ikke, hvis tilsynet giver en vejledende udtalelse.`),
  complaint('principle', OF_PRINCIPLE),
  complaint(
    'sanction',
    'Hvis tilsynet har besluttet at bruge sanktioner over for en kommune eller en region, kan afgørelsen indbringes for Indenrigs- og Boligministeriet af de personer, der har fået sanktionen.'
  ),
  complaint(
    'approval',
    'Tilsynets afgørelser om godkendelse, dispensation m.v. kan ligeledes påklages til Indenrigs- og Boligministeriet.'
  )
]

/** The page itself: its title, what it names besides, and how to reach the supervision, as printed. */
export const OVERSIGHT_PAGE = {
  title: 'Tilsynets kompetence og fokus',
  authority: 'Ankestyrelsen',
  contact: [
    'Ring: 33 41 12 00 mandag til fredag klokken 9-15',
    'Adresse: Ankestyrelsen, 7998 Statsservice',
    'Mail: ast@ast.dk',
    'Sikker mail: sikkermail@ast.dk'
  ],
  laws: ['Kommunestyrelsesloven', 'Regionsloven'],
  readMore: [
    'Notat om Ankestyrelsens tilsyn med kommunerne og regionerne',
    'Sagens gang i tilsynet - en grafisk fremstilling'
  ]
} as const
