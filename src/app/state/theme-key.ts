/** A theme as the page's address has it: `taethed`, `taethed,regioner`, `taethed,naturlige`, `indkomst,kommuner`. */
import {
  choiceOf,
  KINDS,
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
  income: 'indkomst',
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

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  municipality: 'kommuner',
  region: 'regioner',
  district: 'omraader'
}

/** What goes without saying is not said. */
export function themeWord({ theme, level, method }: ThemeChoice): string {
  const usual = methodsOf(theme, level)[0] ?? null
  return [
    WORDS[theme],
    level === KINDS[theme].levels[0] ? null : LEVEL_WORDS[level],
    method && method !== usual ? METHOD_WORDS[method] : null
  ]
    .filter(Boolean)
    .join(',')
}

/** null for what is no theme, or has what that theme has not. */
export function themeIn(text: string): ThemeChoice | null {
  const [first, ...rest] = text.split(',')
  const theme = THEMES.find(one => WORDS[one] === first)
  if (!theme) return null
  const [usual, ...others] = KINDS[theme].levels
  const told = others.find(one => LEVEL_WORDS[one] === rest[0])
  const level = told ?? (usual as Level)
  const [word, ...more] = told ? rest.slice(1) : rest
  const method = word === undefined ? undefined : METHODS.find(one => METHOD_WORDS[one] === word)
  if (more.length > 0 || (word !== undefined && method === undefined)) return null
  const choice = choiceOf(theme, { level, ...(method ? { method } : {}) })
  return choice.level === level && (method === undefined || choice.method === method) ? choice : null
}
