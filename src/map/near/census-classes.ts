/** Classes of residents per census cell, which is a square kilometre. */

/** The least residents of each class. */
export const CENSUS_BOUNDS = [0, 20, 100, 500, 2000] as const
/** One colour, denser where more live: told apart by how dark, whatever colours someone sees. See-through, over any tint. */
export const CENSUS_COLOUR = '#4a4553'
export const CENSUS_OPACITY = [0.06, 0.13, 0.2, 0.28, 0.37] as const
