import { VECTOR_FILES } from '../files/pick-file.ts'

/** Files that reference layers are read from. */
export const LAYER_FILES = `${VECTOR_FILES},.pmtiles,.tif,.tiff,image/tiff`
