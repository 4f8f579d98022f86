/** What is said of several proposals held against one another. */
export const collisions = {
  'collisions.compare': 'Sammenlign',
  'collisions.head': 'Forslagene holdt op mod hinanden',
  'collisions.none': 'De flytter ikke det samme areal, ændrer ikke den samme grænse og afhænger ikke af rækkefølgen.',
  'collisions.nobody': 'intet kommunenummer',
  'collisions.land.apart':
    '{one} og {other} flytter begge {area} fra {from} ({at}): til {to} og til {toOther}. De kan ikke begge gennemføres.',
  'collisions.land.agree': '{one} og {other} flytter begge {area} fra {from} til {to} ({at}).',
  'collisions.land.unknown':
    '{one} og {other} flytter måske begge areal fra {from}: linjerne kan ikke lægges nøjagtigt over hinanden.',
  'collisions.order': '{one} og {other}: rækkefølgen har betydning for {names}.',
  'collisions.refused': '{party} kan ikke gennemføres helt, når {after} er gennemført. {reasons}',
  'collisions.slicing':
    '{files} er hver for sig små, men flytter tilsammen {area} med {residents, number} beboere mellem {a} og {b}, {apart} fra hinanden{near, select, yes { og dermed nær hinanden} other {, nogle dermed langt fra de andre}}: over grænserne i § 2, stk. 2. Loven siger ikke, hvornår sager hører sammen; det skal vurderes. Som nær regner Skel her højst 2 km.',
  'collisions.once': 'Areal, som flere af dem flytter ({area}), er talt med én gang.',
  'collisions.border': '{one} og {other} ændrer begge grænsen mellem {a} og {b}, {apart} fra hinanden.',
  'collisions.heading': 'Flere forslag holdt op mod hinanden',
  'collisions.about':
    '{n} forslag er læst ved siden af sagen, som er uændret. Skraveret areal på kortet flyttes af mere end ét af dem.',
  'collisions.working': 'Forslagene beregnes og holdes op mod hinanden …',
  'collisions.failed': 'Forslagene kunne ikke holdes op mod hinanden. {cause}',
  'collisions.unread': 'Ikke taget med: {file}. {cause}',
  'collisions.other-dataset': 'Det er tegnet på et andet datasæt ({id}).',
  'collisions.few': 'Vælg mindst to forslag, der kan læses.',
  'collisions.show': 'Vis på kortet',
  'collisions.shown': 'Kortet viser stedet.',
  'collisions.group.land': 'Samme areal',
  'collisions.group.orders': 'Rækkefølgen har betydning',
  'collisions.group.slicings': 'Små sager, der er store tilsammen',
  'collisions.group.borders': 'Samme grænse'
} as const
