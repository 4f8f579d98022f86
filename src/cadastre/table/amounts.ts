/** Areas as people write them in Danish. Orders have whole square metres: what is anything else is told, never rounded. */

export type AreaFault = 'decimals' | 'negative' | 'zero' | 'hectares' | 'no-number' | 'too-large'

/** m² of Denmark, and then some. */
const MOST = 50_000_000_000
const UNIT = /\s*(?:m2|m²|m\s2|\(m2\)|kvm\.?|kvadratmeter)$/iu
const SPACES = /[\s\u00a0\u2009\u202f'’]/gu

/**
 * Whole m²; null for an empty cell. "1.234", "1 234" and "1234,00" are whole; "1.234,5", "12,5" and "12.5" are decimals. A dot
 * before exactly three digits parts thousands, as it does in Danish.
 */
export function readArea(text: string): number | null | AreaFault {
  let rest = text.normalize('NFC').trim()
  if (rest === '' || /^[-–—]$/.test(rest)) return null
  if (/\d\s*ha\.?$/i.test(rest)) return 'hectares'
  rest = rest.replace(UNIT, '').replace(/^(?:ca\.?|areal:?)\s*/i, match => (/^areal/i.test(match) ? '' : match))
  const negative = /^[-−–]\s*(?=\d)/.exec(rest)
  if (negative) rest = rest.slice(negative[0].length)
  const grouped = rest.replace(/^(\d{1,3})((?:[\s\u00a0\u2009\u202f'’]\d{3})+)(?=$|,)/u, whole =>
    whole.replace(SPACES, '')
  )
  const plain = grouped
    .replace(/^\+/, '')
    .replace(/^([1-9]\d{0,2})((?:\.\d{3})+)(?=$|,)/, whole => whole.replaceAll('.', ''))
  const found = /^(\d+)(?:[.,](\d+))?$/.exec(plain)
  if (!found) return 'no-number'
  if (negative) return 'negative'
  if (/[1-9]/.test(found[2] ?? '')) return 'decimals'
  const m2 = Number(found[1])
  if (m2 === 0) return 'zero'
  return m2 > MOST ? 'too-large' : m2
}
