/**
 * A text that is not yet words: the catalogue (index.ts) turns id and values into the user's language.
 * Tagged values are formatted there: square metres as ha or m², dates as "1. januar 2027".
 */
export interface Message {
  readonly id: string
  readonly values?: Readonly<Record<string, MessageValue>>
}
export type MessageValue =
  | string
  | number
  | { readonly m2: number } // shown in m² below 1 ha, else in ha
  | { readonly ha: number } // square metres, always shown in ha with two decimals
  | { readonly metres: number }
  | { readonly lonLat: readonly [lon: number, lat: number] } // WGS84 degrees
  | { readonly residents: number }
  | { readonly date: string } // YYYY-MM-DD
  | { readonly names: readonly string[] } // "Roskilde og Høje-Taastrup"
