/** The user's file of resident points: read, put to use, described. It stays where it is read: no proposal, no log, no request. */
import type { ResidentPointFile } from '../dataset/resident-points.ts'
import { ResidentFileError, type ResidentFileFault } from '../dataset/resident-points-error.ts'
import { readResidentPoints } from '../dataset/resident-points-file.ts'
import type { Dataset } from '../dataset/types.ts'
import { ResidentPoints } from '../subdivision/resident-points.ts'
import type { ResidentFile, ResidentFileProblem, ResidentsInUse } from './api.ts'

/** The points of a file, or why there are none. */
export function residentPointsOf(file: ResidentFile, { land }: Dataset): ResidentPoints | ResidentFileProblem {
  let read: ResidentPointFile
  try {
    read = readResidentPoints(file.name, file.bytes, land)
  } catch (error) {
    if (error instanceof ResidentFileError) return problem(error.file, error.line, error.fault, error.values)
    throw error
  }
  try {
    return new ResidentPoints(read, land)
  } catch (error) {
    if (error instanceof RangeError) return problem(file.name, null, 'too-many-people')
    throw error
  }
}

/** What is told of the points in use. */
export function described({ source, points, people, outside }: ResidentPoints): ResidentsInUse {
  return { ...source, points, people, outside }
}

function problem(
  file: string,
  line: number | null,
  fault: ResidentFileFault,
  values: ResidentFileError['values'] = {}
): ResidentFileProblem {
  return { file, line, message: { id: `points.fault.${fault}`, values } }
}
