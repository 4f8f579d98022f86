/** What laying a layer over the municipalities cleaned away, for the one who builds and for the manifest. */

import type { Cleaned } from '../../src/coverage/overlay.ts'
import type { Report } from '../report.ts'

export function reportCleaned(unit: string, cleaned: Cleaned, report: Report): void {
  const ha = (m2: number) => `${(m2 / 10_000).toFixed(1)} ha`
  const say = (line: string) => report('cleaned', line)
  say(`${cleaned.strangerFaces} slivers under another municipality's ${unit} (${ha(cleaned.strangerM2)})`)
  say(`${cleaned.bareFaces} slivers under no ${unit} (${ha(cleaned.bareM2)})`)
  say(`of them ${cleaned.islets} islets given to the nearest ${unit} (${ha(cleaned.isletsM2)})`)
  say(`${cleaned.scraps} scraps joined to the ${unit} around them (${ha(cleaned.scrapsM2)})`)
  say(`${cleaned.ledOn} ${unit} borders led on to the municipality's line`)
  say(`${unit} land outside all municipalities cut off (${ha(cleaned.overhangM2)})`)
}

/** Hectares with one decimal. */
export function cleanedCounts(layer: 'parish' | 'pollingDistrict', cleaned: Cleaned): Record<string, number> {
  const ha = (m2: number) => Math.round(m2 / 1000) / 10
  const Layer = layer === 'parish' ? 'Parish' : 'PollingDistrict'
  return {
    [`sliversUnderOther${Layer}`]: cleaned.strangerFaces,
    [`sliversUnderOther${Layer}Ha`]: ha(cleaned.strangerM2),
    [`sliversUnderNo${Layer}`]: cleaned.bareFaces,
    [`sliversUnderNo${Layer}Ha`]: ha(cleaned.bareM2),
    [`isletsToNearest${Layer}`]: cleaned.islets,
    [`isletsToNearest${Layer}Ha`]: ha(cleaned.isletsM2),
    [`${layer}ScrapsJoined`]: cleaned.scraps,
    [`${layer}ScrapsJoinedHa`]: ha(cleaned.scrapsM2),
    [`${layer}BordersLedOn`]: cleaned.ledOn,
    [`${layer}OverhangHa`]: ha(cleaned.overhangM2)
  }
}
