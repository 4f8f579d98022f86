/** Everything is tried that the suite tries a part of: once a week. */
export const DEEP = Boolean(process.env.SKEL_DEEP)

/**
 * How often something random is tried: a third of `all` in the suite, whose seeds are the same every time, and all of them
 * where SKEL_DEEP is set.
 */
export const runs = (all: number): number => (DEEP ? all : Math.ceil(all / 3))
