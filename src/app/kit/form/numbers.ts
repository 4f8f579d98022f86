/** Whole numbers as people type them in Danish. */

/** "1.234", "1 234" or "1234" → 1234; null for anything that is no whole number of 0 or more. */
export function parseWhole(typed: string): number | null {
  const text = typed.trim()
  if (!/^\d+$|^\d{1,3}(?:[. \u00a0]\d{3})+$/.test(text)) return null
  const value = Number(text.replace(/\D/g, ''))
  return Number.isSafeInteger(value) ? value : null
}

/** "25,1" or "25.1" → 25.1; null for anything that is no percentage from 0 to 100 with at most three decimals. */
export function parsePercent(typed: string): number | null {
  const text = typed.trim().replace(/\s*%$/, '')
  if (!/^\d{1,3}(?:[,.]\d{1,3})?$/.test(text)) return null
  const value = Number(text.replace(',', '.'))
  return value <= 100 ? value : null
}
