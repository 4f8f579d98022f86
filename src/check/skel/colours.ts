/** Verdicts in colour, where somebody reads them on a terminal. The words stay as they are. */

/** NO_COLOR and FORCE_COLOR as other programs have them: the first wins where it says anything. */
export function hasColours(
  { isTTY = false }: { readonly isTTY?: boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>
): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return isTTY && TERM !== 'dumb'
}

/** Of a finding's mark: green, red, yellow for what is open, faint for what has no bearing. */
const CODES: Readonly<Record<string, number>> = { '✓': 32, '✗': 31, '?': 33, '!': 33, '○': 33, '–': 2 }

/** A report's lines; JSON and tables have none that begin so. */
export function coloured(report: string): string {
  return report.replace(
    /^( *)([✓✗?!○–]) ([^:\n]+):/gmu,
    (_, indent: string, mark: string, verdict: string) => `${indent}\u001B[${CODES[mark]}m${mark} ${verdict}\u001B[0m:`
  )
}
