/** Cases within a proposal. */
export const cases = {
  'law.case.assume.shared':
    'Forslaget rummer flere sager. Ændringer regnes for én sag, når de har en kommune til fælles, direkte eller gennem andre ændringer, og hver sag bedømmes for sig. Loven siger ikke, hvornår flere ændringer er én sag.',
  'law.case.assume.also-affected':
    'Tilføjet som berørt uden at være med i nogen af sagerne: {names}. Her regnes kommunen for berørt i hver af dem.'
} as const
