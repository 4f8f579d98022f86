/** Places in the case that can be linked to. A link is the page's own fragment, so that it can be copied and opened anew. */
import type { MunicipalityCode, RuleId } from '../../law/ids.ts'

export type Tab = 'check' | 'details' | 'municipalities' | 'law'

export type DetailsSection = 'case-date' | 'grounds' | 'changes' | 'councils' | 'terms' | 'dissolutions' | 'decision'

export type Destination =
  /** `case` in a proposal of several; left out, the first case that has the rule. */
  | { readonly kind: 'finding'; readonly rule: RuleId; readonly case?: number | undefined }
  | { readonly kind: 'case'; readonly number: number }
  | { readonly kind: 'details'; readonly section: DetailsSection }
  /** `slug` as `slugOf` makes it. */
  | { readonly kind: 'law'; readonly slug: string }
  | { readonly kind: 'municipalities' }
  | { readonly kind: 'council'; readonly code: MunicipalityCode }
  /** Residents and parcels of a change. */
  | { readonly kind: 'change'; readonly id: string }
  | { readonly kind: 'terms' }
  | { readonly kind: 'oversight' }

const SECTIONS: readonly string[] = [
  'case-date',
  'grounds',
  'changes',
  'councils',
  'terms',
  'dissolutions',
  'decision'
] satisfies readonly DetailsSection[]

/** "§ 2, stk. 2, nr. 4" → "2-stk-2-nr-4". */
export function slugOf(address: string): string {
  return address
    .replace(/§+\s*/g, '')
    .toLowerCase()
    .replace(/[^0-9a-z]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Addresses named in words such as "§ 7, stk. 2, jf. § 1, stk. 3", in their order. */
export function addressesIn(words: string): readonly string[] {
  return words.match(/§ \d+(?:, stk\. \d+)?(?:, nr\. \d+)?(?:, \d+\. pkt\.)?/g) ?? []
}

/** The fragment, with its "#". The slash tells it from the id of an element on the page. */
export function hashOf(place: Destination): string {
  switch (place.kind) {
    case 'finding':
      return place.case === undefined ? `#/kontrol/${place.rule}` : `#/kontrol/${place.rule}/${place.case}`
    case 'case':
      return `#/sag/${place.number}`
    case 'details':
      return `#/oplysninger/${place.section}`
    case 'law':
      return `#/lov/${place.slug}`
    case 'municipalities':
      return '#/kommuner'
    case 'council':
      return `#/kommunalbestyrelse/${place.code}`
    case 'change':
      return `#/aendring/${encodeURIComponent(place.id)}`
    case 'terms':
      return '#/vilkaar'
    case 'oversight':
      return '#/tilsyn'
  }
}

/** null for a fragment that is no place of the case, such as the skip link's. */
export function destinationOf(hash: string): Destination | null {
  const [name, ...rest] = hash.replace(/^#\//, '').split('/')
  const value = decoded(rest.join('/'))
  switch (name) {
    case 'kontrol': {
      const [rule = '', number] = value.split('/')
      const found = { kind: 'finding' as const, rule: rule as RuleId }
      return number && /^\d+$/.test(number) ? { ...found, case: Number(number) } : found
    }
    case 'sag':
      return /^\d+$/.test(value) ? { kind: 'case', number: Number(value) } : null
    case 'oplysninger':
      return { kind: 'details', section: SECTIONS.includes(value) ? (value as DetailsSection) : 'case-date' }
    case 'lov':
      return { kind: 'law', slug: value }
    case 'kommuner':
      return { kind: 'municipalities' }
    case 'kommunalbestyrelse':
      return /^\d{4}$/.test(value) ? { kind: 'council', code: value } : null
    case 'aendring':
      return value ? { kind: 'change', id: value } : null
    case 'vilkaar':
      return { kind: 'terms' }
    case 'tilsyn':
      return { kind: 'oversight' }
    default:
      return null
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
