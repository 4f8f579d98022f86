/** What healing the full file found and did, for the one who builds and, in Danish, for the manifest. */

import type { Healed } from '../../src/coverage/heal.ts'
import type { Report } from '../report.ts'

const HA = 10_000

export function reportHealed(healed: Healed, report: Report): void {
  const ha = (m2: number) => `${(m2 / HA).toFixed(2)} ha`
  const say = (line: string) => report('healed', line)
  const { overlaps, gaps, open, cracks, changes } = healed
  const { byEdition } = overlaps
  say(`${overlaps.count} overlaps (${ha(overlaps.m2)})`)
  say(
    `of them ${byEdition.count} given to the municipality published last (${ha(byEdition.m2)}), the rest by border length`
  )
  say(
    `${gaps.count} gaps (${ha(gaps.m2)}) given to the neighbour with the longest common border; ${cracks} lines across cracks`
  )
  for (const { m2, between } of open) say(`a gap of ${ha(m2)} between ${between.join(', ')} is too wide and stays open`)
  say(`${(healed.beforeM2 / 1e6).toFixed(6)} km² as published, ${(healed.afterM2 / 1e6).toFixed(6)} km² now`)
  say(`rounding to the lattice: ${healed.roundingM2.toFixed(1)} m²`)
  for (const { code, m2 } of changes.slice(0, 5)) say(`${code}: ${m2 > 0 ? '+' : ''}${ha(m2)}`)
}

/** Hectares with two decimals. */
export function healedCounts({ overlaps, gaps, open, cracks, changes, ...healed }: Healed): Record<string, number> {
  const ha = (m2: number) => Math.round(m2 / 100) / 100
  return {
    overlapsHealed: overlaps.count,
    overlapsHealedHa: ha(overlaps.m2),
    overlapsToLastPublished: overlaps.byEdition.count,
    overlapsToLastPublishedHa: ha(overlaps.byEdition.m2),
    gapsHealed: gaps.count,
    gapsHealedHa: ha(gaps.m2),
    gapsLeftOpen: open.length,
    gapsLeftOpenHa: ha(open.reduce((sum, gap) => sum + gap.m2, 0)),
    cracksClosed: cracks,
    asPublishedKm2: healed.beforeM2 / 1e6,
    healedKm2: healed.afterM2 / 1e6,
    healingRoundedM2: Math.round(healed.roundingM2 * 10) / 10,
    largestChangeHa: ha(changes[0]?.m2 ?? 0)
  }
}

/** `nameOf` gives a municipality's name by its code. */
export function healedFaults({ overlaps, gaps, open, changes }: Healed, nameOf: (code: string) => string): string[] {
  const number = (value: number, decimals: number) =>
    value
      .toLocaleString('da-DK', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      .replace('-', '−')
  const ha = (m2: number) => `${number(m2 / HA, 1)} ha`
  const together = (m2s: readonly { readonly m2: number }[]) => ha(m2s.reduce((sum, { m2 }) => sum + m2, 0))
  const places = open.map(({ m2, between }) => `${ha(m2)} mellem ${between.map(nameOf).join(', ')}`)
  const [largest] = changes
  return [
    `Kilden hænger ikke sammen: ${number(overlaps.count, 0)} overlap (${ha(overlaps.m2)}) og ${number(gaps.count, 0)} smalle huller (${ha(gaps.m2)}) mellem kommunerne er lukket. Et overlap er gået til den kommune, hvis grænser er offentliggjort senest, og ellers, ligesom hullerne, til den, det grænser længst op til. Ingen linje er flyttet.`,
    ...(largest ? [`Størst er ændringen for ${nameOf(largest.code)}: ${number(largest.m2 / HA, 1)} ha.`] : []),
    ...(open.length > 0
      ? [
          `${open.length} bredere huller (${together(open)}) står åbne, fordi udgaverne ikke er enige om, hvem der har landet: ${places.join('; ')}.`
        ]
      : [])
  ]
}
