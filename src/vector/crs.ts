/** Coordinate systems as files name them, and which number stands first in them. */
import type { VectorSystem } from './systems.ts'

export interface VectorCrs {
  readonly system: VectorSystem
  /** North, or latitude, stands first. */
  readonly northFirst: boolean
  /** The order is what the name's own definition says; a file with the other one has swapped them. */
  readonly orderIsSure: boolean
}

/** A system that is none of those that are read, by its name. */
export interface UnknownCrs {
  readonly unknown: string
}

/**
 * Codes of systems that have the same numbers as one of those that are read. 7416 is EPSG:25832 with heights, 32632 WGS84's
 * zone 32, 3044 and 3045 the zones with north first, the last ones names of the web's own before it had a code.
 */
const CODES: Readonly<Record<string, Omit<VectorCrs, 'orderIsSure'>>> = {
  25832: { system: 'EPSG:25832', northFirst: false },
  7416: { system: 'EPSG:25832', northFirst: false },
  32632: { system: 'EPSG:25832', northFirst: false },
  3044: { system: 'EPSG:25832', northFirst: true },
  25833: { system: 'EPSG:25833', northFirst: false },
  7417: { system: 'EPSG:25833', northFirst: false },
  32633: { system: 'EPSG:25833', northFirst: false },
  3045: { system: 'EPSG:25833', northFirst: true },
  3035: { system: 'EPSG:3035', northFirst: true },
  4326: { system: 'EPSG:4326', northFirst: true },
  4258: { system: 'EPSG:4326', northFirst: true },
  4979: { system: 'EPSG:4326', northFirst: true },
  4937: { system: 'EPSG:4326', northFirst: true },
  7409: { system: 'EPSG:4326', northFirst: true },
  3857: { system: 'EPSG:3857', northFirst: false },
  3785: { system: 'EPSG:3857', northFirst: false },
  900913: { system: 'EPSG:3857', northFirst: false },
  102100: { system: 'EPSG:3857', northFirst: false },
  102113: { system: 'EPSG:3857', northFirst: false }
}

/**
 * "EPSG:25832", "urn:ogc:def:crs:EPSG::25832", "urn:ogc:def:crs:EPSG:9.9:25832", "http://www.opengis.net/def/crs/EPSG/0/25832",
 * "http://www.opengis.net/gml/srs/epsg.xml#25832", "urn:ogc:def:crs:OGC:1.3:CRS84", compound ones too. Short names say nothing
 * of the order and mostly mean east first; the long ones mean the definition's own.
 */
export function crsNamed(srsName: string): VectorCrs | UnknownCrs {
  const name = srsName.trim()
  if (/crs84h?$/i.test(name)) return { system: 'EPSG:4326', northFirst: false, orderIsSure: true }
  const code = /(?:^|[:/#])(\d{4,6})(?:$|[,+&])/.exec(name)?.[1]
  const known = code === undefined ? undefined : CODES[code]
  if (known) {
    const isShort = /^epsg:\d+$|^\d+$|srs\/epsg\.xml#/i.test(name)
    return { ...known, northFirst: known.northFirst && !isShort, orderIsSure: !isShort }
  }
  if (code !== undefined) return { unknown: name }
  if (/utm.*32|utm32/i.test(name)) return { system: 'EPSG:25832', northFirst: false, orderIsSure: false }
  if (/utm.*33|utm33/i.test(name)) return { system: 'EPSG:25833', northFirst: false, orderIsSure: false }
  if (/etrs89|wgs.?84/i.test(name) && !/\d{4}/.test(name))
    return { system: 'EPSG:4326', northFirst: false, orderIsSure: false }
  return { unknown: name }
}

/** In a format that has east and longitude first, whatever the system's own definition says. */
export const eastFirst = (crs: VectorCrs | UnknownCrs): VectorCrs | UnknownCrs =>
  'unknown' in crs ? crs : { system: crs.system, northFirst: false, orderIsSure: true }

/** The system that a user has said; null where nothing was said, or nothing that is read. */
export function crsStated(system: string | null): VectorCrs | null {
  const named = system === null ? null : crsNamed(system)
  return named && 'unknown' in named ? null : named
}
