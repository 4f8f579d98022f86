/** A publication onto the disk: nothing is written out of its folder, and nothing there is lost unasked. */
import { lstat, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { NamedBytes } from '../../bundle/zip/write.ts'
import { FILES } from '../../publication/files.ts'
import { Refusal } from '../refusal.ts'

interface Target {
  /** As named by the user, for messages. */
  readonly out: string
  /** Absolute. */
  readonly path: string
  readonly force: boolean
}

const refused = (out: string, id: string, values: Readonly<Record<string, string>> = {}): Refusal =>
  new Refusal(out, null, { id: `publication.cli.${id}`, values })

/** Letters that every file system and web server has alike, and no step out of the folder. */
const SAFE = /^(?!.*(?:^|\/)\.)[A-Za-z0-9._~@+-]+(?:\/[A-Za-z0-9._~@+-]+)*$/

/** To be asked before anything is worked out. Rejects with a Refusal. */
export async function refuseTarget({ out, path, force }: Target, zip: boolean): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (!there) return
  if (zip) {
    if (there.isDirectory() || !force) throw refused(out, there.isDirectory() ? 'not-written' : 'exists')
    return
  }
  if (!there.isDirectory()) throw refused(out, 'no-folder')
  const entries = await readdir(path).catch(() => {
    throw refused(out, 'not-written')
  })
  if (entries.length > 0 && !force) throw refused(out, 'not-empty')
}

/** What an earlier publication had there and this one has not is taken away; other files stay. Rejects with a Refusal. */
export async function writeFolder(target: Target, files: readonly NamedBytes[]): Promise<void> {
  const { out, path } = target
  for (const { name } of files) if (!SAFE.test(name)) throw refused(out, 'name', { path: name })
  const names = new Set(files.map(({ name }) => name))
  const gone = (await listedIn(path)).filter(name => !names.has(name) && SAFE.test(name))
  for (const name of [...names, ...gone]) await refuseLinks(target, name)
  try {
    for (const name of gone) await rm(join(path, name), { force: true })
    // The page comes last: what is half written has no door.
    const page = (one: NamedBytes) => (one.name === FILES.page ? 1 : 0)
    for (const { name, bytes } of [...files].sort((a, b) => page(a) - page(b))) {
      await mkdir(dirname(join(path, name)), { recursive: true })
      await writeFile(join(path, name), bytes)
    }
  } catch {
    throw refused(out, 'not-written')
  }
}

export async function writeZip({ out, path }: Target, zip: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, zip)
  } catch {
    throw refused(out, 'not-written')
  }
}

/** A link in the folder would lead what is written somewhere else. */
async function refuseLinks({ out, path }: Target, name: string): Promise<void> {
  const parts = name.split('/')
  for (let i = 1; i <= parts.length; i++) {
    const part = parts.slice(0, i).join('/')
    const found = await lstat(join(path, part)).catch(() => null)
    if (found?.isSymbolicLink()) throw refused(out, 'link', { path: part })
  }
}

async function listedIn(path: string): Promise<readonly string[]> {
  try {
    const { format, files } = JSON.parse(await readFile(join(path, FILES.list), 'utf8'))
    if (format !== 'skel-publication/1' || !Array.isArray(files)) return []
    return files.map(one => one?.name).filter(name => typeof name === 'string')
  } catch {
    return []
  }
}

/** All files of a built app, by their path in it. Rejects with a Refusal where it is none, or of another dataset than `sha256`. */
export async function appFiles(app: string, path: string, sha256: string): Promise<NamedBytes[]> {
  const files = await filesBelow(app, path, path)
  const manifest = files.find(({ name }) => name === 'data/manifest.json')
  if (!manifest || !files.some(({ name }) => name === 'index.html')) throw refused(app, 'no-app')
  const theirs = sha256Of(manifest.bytes)
  if (theirs === null) throw refused(app, 'no-app')
  const short = (text: string) => `${text.slice(0, 12)}…`
  if (theirs !== sha256) throw refused(app, 'other-dataset', { theirs: short(theirs), ours: short(sha256) })
  return files
}

function sha256Of(manifest: Uint8Array): string | null {
  try {
    const { sha256 } = JSON.parse(new TextDecoder().decode(manifest))
    return typeof sha256 === 'string' ? sha256 : null
  } catch {
    return null
  }
}

async function filesBelow(app: string, top: string, path: string): Promise<NamedBytes[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => {
    throw refused(app, 'no-app')
  })
  const found: NamedBytes[] = []
  for (const entry of entries) {
    const at = join(path, entry.name)
    const name = relative(top, at).replaceAll('\\', '/')
    if (entry.isSymbolicLink()) throw refused(app, 'link', { path: name })
    if (entry.isDirectory()) found.push(...(await filesBelow(app, top, at)))
    else if (entry.isFile()) found.push({ name, bytes: await readFile(at) })
  }
  return found
}
