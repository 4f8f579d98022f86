/**
 * Which parts of the country (NUTS 3, "landsdele") the municipalities of the dataset lie in, and in which NUTS 2 regions those.
 * Written down from Eurostat's NUTS 2021 as Danmarks Statistik uses it for the municipalities since 2007 (DK011–DK050); to be
 * checked against the published table before anything rests on it, and shown as such.
 */
export const NUTS_VERSION = 'NUTS 2021'

interface Nuts3 {
  readonly code: string
  readonly name: string
  /** Municipality codes. */
  readonly members: readonly string[]
}

const part = (code: string, name: string, members: string): Nuts3 => ({ code, name, members: members.split(' ') })

export const NUTS3: readonly Nuts3[] = [
  part('DK011', 'Byen København', '0101 0147 0155 0185'),
  part('DK012', 'Københavns omegn', '0151 0153 0157 0159 0161 0163 0165 0167 0169 0173 0175 0183 0187'),
  part('DK013', 'Nordsjælland', '0190 0201 0210 0217 0219 0223 0230 0240 0250 0260 0270'),
  part('DK014', 'Bornholm', '0400 0411'),
  part('DK021', 'Østsjælland', '0253 0259 0265 0269 0350'),
  part('DK022', 'Vest- og Sydsjælland', '0306 0316 0320 0326 0329 0330 0336 0340 0360 0370 0376 0390'),
  part('DK031', 'Fyn', '0410 0420 0430 0440 0450 0461 0479 0480 0482 0492'),
  part('DK032', 'Sydjylland', '0510 0530 0540 0550 0561 0563 0573 0575 0580 0607 0621 0630'),
  part('DK041', 'Vestjylland', '0657 0661 0665 0671 0756 0760 0779 0791'),
  part('DK042', 'Østjylland', '0615 0706 0707 0710 0727 0730 0740 0741 0746 0751 0766'),
  part('DK050', 'Nordjylland', '0773 0787 0810 0813 0820 0825 0840 0846 0849 0851 0860')
]

/** By the first four signs of a NUTS 3 code. */
export const NUTS2: Readonly<Record<string, string>> = {
  DK01: 'Hovedstaden',
  DK02: 'Sjælland',
  DK03: 'Syddanmark',
  DK04: 'Midtjylland',
  DK05: 'Nordjylland'
}

const byMunicipality = new Map(NUTS3.flatMap(nuts3 => nuts3.members.map(code => [code, nuts3] as const)))

/** null for a municipality that the changes create. */
export function nuts3Of(code: string): Nuts3 | null {
  return byMunicipality.get(code) ?? null
}

/** Municipalities of a NUTS 2 or NUTS 3 region. */
export function membersOf(nuts: string): readonly string[] {
  return NUTS3.flatMap(({ code, members }) => (code.startsWith(nuts) ? members : []))
}
