/** Layers as every format writes them. What a file names is Danish, as in the public registers its readers know. */
import type { GridShape } from '../engine/api.ts'

export type FieldType = 'text' | 'integer' | 'real' | 'date'

export interface Field {
  /** Lower-case letters a–z, digits and `_`: good in every format. */
  readonly name: string
  /** At most 10 letters: what a Shapefile can hold. */
  readonly short: string
  readonly type: FieldType
  /** Of a `real`. */
  readonly decimals: number
}

export type Value = string | number | null

export interface Feature {
  /** In the order of the fields. A date is YYYY-MM-DD. */
  readonly values: readonly Value[]
  readonly shape: GridShape
}

export interface Layer {
  readonly name: string
  readonly kind: 'land' | 'lines'
  readonly fields: readonly Field[]
  readonly features: readonly Feature[]
}

/** What is written: pairs in the units of a system, east first, closed rings as in GridShape. */
export type Shape = readonly (readonly Float64Array[])[]

export interface Projected {
  readonly layer: Layer
  /** Of its coordinates. */
  readonly decimals: number
  /** As `layer.features`. */
  readonly shapes: readonly Shape[]
}

export interface About {
  readonly title: string
  /** When the case was altered last: files are the same for the same case. ISO 8601 with a zone. */
  readonly modified: string
}

export const text = (name: string, short = name): Field => ({ name, short, type: 'text', decimals: 0 })
export const integer = (name: string, short = name): Field => ({ name, short, type: 'integer', decimals: 0 })
export const real = (name: string, decimals: number, short = name): Field => ({ name, short, type: 'real', decimals })
export const date = (name: string, short = name): Field => ({ name, short, type: 'date', decimals: 0 })

export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** null where there is nothing. */
export function boundsOf(shapes: readonly Shape[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const shape of shapes)
    for (const part of shape)
      for (const line of part)
        for (let i = 0; i < line.length; i += 2) {
          const [x, y] = [line[i] as number, line[i + 1] as number]
          if (x < west) west = x
          if (x > east) east = x
          if (y < south) south = y
          if (y > north) north = y
        }
  return west <= east ? [west, south, east, north] : null
}
