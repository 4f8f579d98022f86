/** The engine in Node: the dataset is read from a folder. */
import { fileURLToPath } from 'node:url'
import { folderReader } from '../dataset/folder-reader.ts'
import { openDataset, type Skel } from './engine.ts'

export { openDataset, SkelError } from './engine.ts'

const BUILT_IN = fileURLToPath(new URL('../../public/data', import.meta.url))

/** The dataset in a folder; the one that comes along where none is named. Rejects with a SkelError. */
export const openFolder = (folder: string = BUILT_IN): Promise<Skel> => openDataset(folderReader(folder))
