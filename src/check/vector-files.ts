/** Files of vector data on disk: the one that is named, and what belongs to it beside it. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { FileSource } from '../vector/reading.ts'
import { Refusal } from './refusal.ts'

const BESIDE: Readonly<Record<string, readonly string[]>> = { '.shp': ['.dbf', '.prj', '.cpg'], '.mif': ['.mid'] }

/** `file`: as the user named it, for messages. Rejects with a Refusal where it can't be had. */
export async function vectorFiles(file: string, path: string): Promise<readonly FileSource[]> {
  const own = await sourceAt(file, path)
  const endings = BESIDE[extname(path).toLowerCase()]
  if (!endings) return [own]
  const stem = basename(path, extname(path)).toLowerCase()
  const beside = (await readdir(dirname(path)).catch((): string[] => [])).filter(
    name => basename(name, extname(name)).toLowerCase() === stem && endings.includes(extname(name).toLowerCase())
  )
  return [own, ...(await Promise.all(beside.map(name => sourceAt(name, join(dirname(path), name)))))]
}

async function sourceAt(name: string, path: string): Promise<FileSource> {
  return { name, size: await sizeOf(name, path), chunks: () => createReadStream(path) }
}

async function sizeOf(file: string, path: string): Promise<number> {
  try {
    const info = await stat(path)
    if (info.isDirectory()) throw new Refusal(file, null, { id: 'check.is-folder' })
    return info.size
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new Refusal(file, null, {
      id: code === 'ENOENT' || code === 'ENOTDIR' ? 'check.missing-file' : 'check.no-access'
    })
  }
}

/** SQLite, where a GeoPackage is read. */
export const sqlite = async () => (await import('sql.js')).default()
