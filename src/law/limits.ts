/** The two numbers § 2, stk. 2, sets. Both are inclusive: "højst 100 ha", "ikke … mere end 50 personer". */

/** Square metres: 100 ha. */
export const AREA_LIMIT_M2 = 1_000_000

/** Persons. */
export const RESIDENT_LIMIT = 50
