/** Everything is tried that the suite tries a part of: once a week. */
export const DEEP = Boolean(process.env.SKEL_DEEP)

/**
 * How often something random is tried: a third of `all` in the suite, whose seeds are the same every time, and all of them
 * where SKEL_DEEP is set.
 */
export const runs = (all: number): number => (DEEP ? all : Math.ceil(all / 3))

/** Proposals over all of Denmark: seconds each wherever they are tried. */
const WHOLE_COUNTRY = ['a-rectangle-over-denmark.json', 'the-whole-country-in-one.json']

/** Of the collection of proposals, those that something is tried with: without the whole country, but where SKEL_DEEP is set. */
export const lighter = (files: readonly string[]): readonly string[] =>
  DEEP ? files : files.filter(name => !WHOLE_COUNTRY.includes(name))
