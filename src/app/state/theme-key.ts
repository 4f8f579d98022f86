/** A theme as the page's address has it: `taethed`, `taethed,regioner`, `taethed,naturlige`. */
import {
  choiceOf,
  type Level,
  METHODS,
  type Method,
  methodsOf,
  THEMES,
  type ThemeChoice,
  type ThemeId
} from '../../themes/theme.ts'

const WORDS: Readonly<Record<ThemeId, string>> = {
  density: 'taethed',
  residents: 'beboere',
  rank: 'plads',
  change: 'aendring',
  urban: 'byandel',
  islands: 'oeer',
  cooperations: 'samarbejder'
}

const METHOD_WORDS: Readonly<Record<Method, string>> = {
  quantiles: 'kvantiler',
  natural: 'naturlige',
  equal: 'lige',
  fixed: 'faste',
  each: 'hver'
}

const REGIONS = 'regioner'

/** What goes without saying is not said. */
export function themeWord({ theme, level, method }: ThemeChoice): string {
  const usual = methodsOf(theme, level)[0] ?? null
  return [WORDS[theme], level === 'region' ? REGIONS : null, method && method !== usual ? METHOD_WORDS[method] : null]
    .filter(Boolean)
    .join(',')
}

/** null for what is no theme, or has what that theme has not. */
export function themeIn(text: string): ThemeChoice | null {
  const [first, ...rest] = text.split(',')
  const theme = THEMES.find(one => WORDS[one] === first)
  if (!theme) return null
  const level: Level = rest[0] === REGIONS ? 'region' : 'municipality'
  const [word, ...more] = level === 'region' ? rest.slice(1) : rest
  const method = word === undefined ? undefined : METHODS.find(one => METHOD_WORDS[one] === word)
  if (more.length > 0 || (word !== undefined && method === undefined)) return null
  const choice = choiceOf(theme, { level, ...(method ? { method } : {}) })
  return choice.level === level && (method === undefined || choice.method === method) ? choice : null
}
