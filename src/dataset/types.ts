/**
 * A dataset: the land on a date. Geometry is EPSG:3035 (ETRS89-LAEA) on a millimetre grid, relative to `origin`.
 */
import type { LandTopology } from './topology.ts'

/** A layer of units that divide the land. */
export type UnitLayerId = 'parish' | 'polling-district'

/**
 * Residents by 1 km census cell, municipality and parish, scaled to the municipality's official total.
 * Sorted by y, x, face, unit. Sums per municipality equal the official figure exactly.
 */
export interface ResidentTable {
  /** Lower left corner in EPSG:3035 kilometres. */
  readonly cellX: Uint16Array
  readonly cellY: Uint16Array
  readonly face: Uint16Array
  /** Index into `units` register. */
  readonly unit: Uint16Array
  /** Thousandths of a person. */
  readonly milli: Uint32Array
}

export interface UnitRecord {
  readonly code: string
  readonly name: string
  /** Residents on 1 January 2021 as published; null where the source leaves it blank. */
  readonly residents: number | null
}

export interface PollingDistrictRecord {
  /** Code of the municipality and the district's number in three digits. */
  readonly code: string
  readonly name: string
  /** Code of the one municipality it lies in. */
  readonly municipality: string
  /**
   * Persons in the election database of the European election 2024, as published: some have decimals. They are fewer than the
   * residents (5.4 of 6.0 million) and no substitute for them. null where the source has none, and where the municipality
   * has redrawn its districts since the borders' date, so that the number may stand for other land.
   */
  readonly persons: number | null
}

export interface MunicipalityRecord {
  readonly code: string
  readonly name: string
  /** False for Christiansø, which lies outside the division. */
  readonly inDivision: boolean
  /** Official residents and their date (YYYY-MM-DD); null where none are published. */
  readonly residents: { readonly count: number; readonly date: string } | null
  /** ARE207, registered parcels, square metres, with its year. */
  readonly registeredArea: { readonly m2: number; readonly year: number } | null
  readonly island: 'yes' | 'needs-assessment' | 'no'
  /** Label point, WGS84 [lon, lat]. */
  readonly labelPoint: readonly [number, number]
  /** Parish codes with land in it. */
  readonly parishes: readonly string[]
}

export interface RegionRecord {
  readonly id: string
  readonly code: string | null
  readonly name: string
  /** First and last day it exists (YYYY-MM-DD); null = open. */
  readonly from: string
  readonly to: string | null
  readonly members: readonly string[]
}

export interface IslandRecord {
  readonly name: string
  readonly fixedLink: boolean | null
  readonly addresses: number | null
  /** WGS84; null where no coordinate could be matched. */
  readonly point: readonly [number, number] | null
}

/** A binding cooperation between municipalities (lov om forpligtende kommunale samarbejder). */
export interface CooperationRecord {
  readonly id: string
  readonly members: readonly string[]
  /** First and last day in force (YYYY-MM-DD); null = open, or not known. */
  readonly from: string | null
  readonly to: string | null
  /** `§ 2` of lov om forpligtende kommunale samarbejder; `§ 7`: designated under the Act. */
  readonly basis: '§ 2' | '§ 7'
  /** False where the partner is not sourced; shown as unverified. */
  readonly sourced: boolean
  /** Where it is known from, in Danish; '' where there is nothing to say. */
  readonly note: string
}

export interface Register {
  readonly municipalities: readonly MunicipalityRecord[]
  readonly regions: readonly RegionRecord[]
  readonly parishes: readonly UnitRecord[]
  readonly islands: readonly IslandRecord[]
  readonly cooperations: readonly CooperationRecord[]
}

export interface SourceRecord {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** The date the data is true for, as stated by the source (YYYY, YYYY-MM or YYYY-MM-DD); '' where it states none. */
  readonly date: string
  readonly terms: string
  readonly attribution: string
  readonly toleranceM: number | null
  readonly knownFaults: readonly string[]
}

export interface ManifestFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly role: 'overview' | 'land' | 'units' | 'unit-records' | 'residents' | 'register' | 'places' | 'context'
  /** Of which units a file of `units` or `unit-records` is; parishes where it says nothing. */
  readonly layer?: UnitLayerId
}

export interface Manifest {
  readonly format: 'skel-dataset/1'
  /** Human id, for instance `dk-2026-02-dagi2018-5m`. */
  readonly id: string
  /** Fingerprint over the files' sha256 in order; what a proposal names. */
  readonly sha256: string
  readonly title: string
  /** Accuracy of municipality borders and coast in metres, used for area tolerances; how it was found is in `accuracyNote`. */
  readonly accuracyM: number
  readonly accuracyNote: string
  readonly residents: { readonly source: string; readonly gridDate: string; readonly totalsDate: string }
  readonly sources: readonly SourceRecord[]
  readonly files: readonly ManifestFile[]
  readonly counts: Readonly<Record<string, number>>
}

export interface Dataset {
  readonly manifest: Manifest
  readonly register: Register
  readonly land: LandTopology
  readonly residents: ResidentTable
}
