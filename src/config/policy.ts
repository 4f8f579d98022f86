/**
 * The Content-Security-Policy of the page: its own origin, and what the configuration names. Nothing else can be asked, whatever
 * runs in the page. See docs/decisions/0016-policy-in-the-page.md for why it stands in the page from the start.
 */
import type { Config } from './types.ts'

/** All origins the configuration may fetch from, without the page's own. Sorted. */
export function foreignOrigins(config: Config, ownOrigin: string): string[] {
  const asked = config.addressSearch ? [config.addressSearch] : []
  const all = [...config.baseMaps, ...config.layers, ...asked].flatMap(({ origins }) => origins)
  return [...new Set(all)].filter(origin => origin !== ownOrigin).sort()
}

/**
 * `origins` as URL.origin gives them, so no sign of theirs can end a directive. They may be fetched from and no more: no script,
 * frame or picture is taken from them, for what they send goes through the app first.
 */
export function policyText(origins: readonly string[]): string {
  const directives: readonly (readonly [string, ...(readonly string[])])[] = [
    ['default-src', "'self'"],
    // SQLite, which reads and writes GeoPackage, is WebAssembly.
    ['script-src', "'self'", "'wasm-unsafe-eval'"],
    ['worker-src', "'self'"],
    // The papers' preview and React Aria bring styles in the page. They can ask nobody else for anything either.
    ['style-src', "'self'", "'unsafe-inline'"],
    // Pictures that the app itself has made or fetched, and the page's icon.
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'", 'data:'],
    ['connect-src', "'self'", 'blob:', 'data:', ...origins],
    // The papers' preview is a frame without an address of its own.
    ['frame-src', "'self'"],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"]
  ]
  return directives.map(parts => parts.join(' ')).join('; ')
}

const META = /[ \t]*<meta http-equiv="Content-Security-Policy" content="[^"]*"\s*\/?>\n?/gi
const CHARSET = /(<meta charset="[^"]*"\s*\/?>\n?)/i

/** A page with the policy as the first it says, in place of one it had. Throws where the page states no character set to put it behind. */
export function pageWithPolicy(html: string, policy: string): string {
  const without = html.replace(META, '')
  if (!CHARSET.test(without)) throw new Error('the page has no place for its policy')
  return without.replace(CHARSET, `$1    <meta http-equiv="Content-Security-Policy" content="${policy}" />\n`)
}

/** The policy as a server may send it: what only a header can say is added, that no other page may show this one in a frame. */
export const policyHeader = (policy: string): string => `Content-Security-Policy: ${policy}; frame-ancestors 'self'`

/** The origins that a policy lets the page fetch from; null where it says nothing of it. */
export function allowedOrigins(policy: string): readonly string[] | null {
  const directive = policy
    .split(';')
    .map(part => part.trim().split(/\s+/))
    .find(([name]) => name === 'connect-src')
  return directive ? directive.slice(1) : null
}
