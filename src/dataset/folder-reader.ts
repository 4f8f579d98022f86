/** For the command line and tests only: the app must not import Node. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Read } from './load.ts'

/** Reads a dataset's files from a folder. */
export function folderReader(folder: string): Read {
  return path => readFile(join(folder, path))
}
