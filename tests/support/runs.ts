/**
 * How often something random is tried: a third of `all` in the suite, whose seeds are the same every time, and all of them
 * where SKEL_DEEP is set, as it is once a week.
 */
export const runs = (all: number): number => (process.env.SKEL_DEEP ? all : Math.ceil(all / 3))
