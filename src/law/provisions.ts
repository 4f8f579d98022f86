/**
 * The provisions the rules rest on, word for word. Nothing here is paraphrased: a test finds every text literally in
 * the Act, down to the spaces that do not break (\u00a0). Rules quote from these through `cite`, so a quote can't drift
 * from its provision.
 */

/** The Act itself, as its title page names it. */
export const ACT = {
  title:
    'Lov om ændringer af landets inddeling i kommuner og regioner og om opløsning og udpegelse af forpligtende kommunalesamarbejder',
  number: 'Lov nr. 382 af 03. maj 2006',
  consolidated: 'lovbekendtgørelse nr. 27 af 09. januar 2018',
  /** How lawyers cite it. */
  citation: 'LBK nr. 27 af 9. januar 2018'
} as const

/** Address as Danish lawyers write it → the text at that address. */
export const PROVISIONS = {
  '§ 1, stk. 1':
    'Økonomi- og indenrigsministeren kan træffe beslutning om ændring af landets inddeling i kommuner, når ændringen er begrundet i',
  '§ 1, stk. 1, nr. 4': 'administrative hensyn.',
  '§ 1, stk. 3':
    'Omfatter en beslutning efter stk. 1 kommuner i flere regioner, træffer økonomi- og indenrigsministeren samtidig beslutning om de ændringer af den regionale inddeling, som er nødvendige for at sikre, at ingen kommune omfatter områder i flere regioner.',
  '§ 2, stk. 1':
    'Beslutning om ændring af den kommunale inddeling efter §\u00a01 kan alene træffes med tilslutning fra kommunalbestyrelserne i de kommuner, der vil blive berørt af ændringen, jf. dog stk. 2.',
  '§ 2, stk. 2':
    'Økonomi- og indenrigsministeren kan efter §\u00a01 uden de berørte kommunalbestyrelsers tilslutning, men efter inddragelse af de pågældende, foretage mindre grænseændringer, når sådanne er begrundet i administrative hensyn og ændringerne samtidig regulerer grænsen mellem to eller flere kommuner og alene vedrører arealer på tilsammen højst 100 ha, der ikke er beboet af mere end 50 personer.',
  '§ 4':
    'Økonomi- og indenrigsministeren afgør tvivlsspørgsmål om kommunale og regionale grænser, herunder om tilhørsforholdet for områder, der ikke er henført til en bestemt kommune.',
  '§ 5, stk. 4':
    'Ved beslutninger efter stk. 1 og 3 skal der tages hensyn til de berørte kommunalbestyrelsers ønsker om fortsættelse af det forpligtende kommunale samarbejde og om ændringer af den kommunale inddeling. Der skal i den forbindelse tages særligt hensyn til, at kommunalbestyrelsen i en kommune, der udgør en ø, ønsker at fortsætte et samarbejde efter lov om forpligtende kommunale samarbejder.',
  '§ 7, stk. 4':
    'Beslutning om udpegelse af grupper af kommuner efter stk. 1 kan alene træffes med tilslutning fra kommunalbestyrelserne i de kommuner, der vil indgå i det forpligtende kommunale samarbejde. Dette gælder dog ikke i tilfælde, hvor kommunalbestyrelsen i en kommune, der udgør en ø, ønsker at indgå i et forpligtende kommunalt samarbejde med en eller flere andre kommuner, jf. stk. 5. Ved udpegelsen af de i medfør af stk. 1 bemyndigede kommunalbestyrelser skal der tages hensyn til kommunalbestyrelsernes ønsker om indholdet af bemyndigelserne.',
  '§ 7, stk. 5':
    'Ved udpegelsen af grupper af kommuner efter stk. 1 skal der tages særligt hensyn til, at kommunalbestyrelsen i en kommune, der udgør en ø, ønsker at indgå i et samarbejde efter lov om forpligtende kommunale samarbejder.',
  '§ 13': 'Loven gælder ikke for Færøerne og Grønland.'
} as const

export type Address = keyof typeof PROVISIONS

export interface Citation {
  readonly provision: Address
  readonly quote: string
}

/**
 * Words of a provision; all of it where none are named. Throws where the words do not stand there, which happens when
 * the module loads, not on a user's screen.
 */
export function cite(provision: Address, words: string = PROVISIONS[provision]): Citation {
  if (!PROVISIONS[provision].includes(words)) throw new Error(`${provision} does not say »${words}«`)
  return { provision, quote: words }
}
