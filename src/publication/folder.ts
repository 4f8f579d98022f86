/** A proposal as a folder for any web host: a page, the proposal, its papers and tables. The same proposal gives the same bytes. */
import { bundleFiles, type Case, PROPOSAL } from '../bundle/case/files.ts'
import { sortedJson } from '../bundle/trace/sorted-json.ts'
import { SKEL_VERSION } from '../bundle/version.ts'
import { byName, type NamedBytes } from '../bundle/zip/write.ts'
import { sha256Hex } from '../dataset/manifest.ts'
import type { CaseFile } from '../dossier/case-file.ts'
import { caseMap, mapsOf } from '../dossier/map/maps.ts'
import { councilsIn, papersOf } from '../dossier/papers.ts'
import { linkOf, MAX_READ } from '../share/link.ts'
import { FILES } from './files.ts'
import { type AppLinks, pageHtml, STYLE } from './page.ts'

export interface Publication {
  readonly given: Omit<Case, 'log'>
  /** Where Skel can be opened: an address of its page, relative to the folder or whole, without query or fragment; null: nowhere. */
  readonly app: string | null
  readonly pack: (files: readonly NamedBytes[]) => Uint8Array | Promise<Uint8Array>
}

/** Millimetres of paper the two maps are drawn on: the first fills the width of an A4 as the style prints it. */
const WIDE = { width: 174, height: 115 }
const NARROW = { width: 92, height: 100 }

/** What of the bundle lies open; all of it is in the zip. */
const OPEN: readonly string[] = [PROPOSAL, FILES.consequences, FILES.concordance, FILES.moved]

/** By name. What the browser remembers of the edits is not among them: it is nobody else's. Rejects as the engine does. */
export async function publicationFiles(
  { given, app, pack }: Publication,
  onProgress: (share: number) => void = () => {}
): Promise<NamedBytes[]> {
  const bundle = await bundleFiles({ ...given, log: null }, share => onProgress(0.9 * share))
  const { proposal, engine, manifest, register, residents } = given
  const state = await engine.evaluate(proposal)
  const file: CaseFile = { proposal, state, manifest, register, residents, made: proposal.modified.slice(0, 10) }
  const codes = register.municipalities.map(({ code }) => code)
  const wide = await caseMap(engine, state, codes, WIDE)
  const narrow = await caseMap(engine, state, codes, NARROW)
  const open = bundle.filter(({ name }) => OPEN.includes(name) || name.startsWith('papers/'))
  const zip = { name: FILES.zip, bytes: await pack(bundle) }
  const beside = [...open, zip].sort(byName)
  const own = open.find(({ name }) => name === PROPOSAL)
  if (!own) throw new Error('a bundle without its proposal')
  const html = pageHtml({
    file,
    maps: wide && narrow && { wide: { ...wide, id: 'kort' }, narrow: { ...narrow, id: 'kort-smalt' } },
    papers: papersOf([{ file, maps: await mapsOf(engine, proposal, state, councilsIn(file)) }]),
    files: beside,
    app: app === null ? null : appLinks(app, own.bytes),
    proposalSha256: await sha256Hex(own.bytes),
    styleSha256: await sha256Base64(STYLE)
  })
  const all = [...beside, { name: FILES.page, bytes: new TextEncoder().encode(html) }]
  onProgress(1)
  return [...all, await listOf(proposal, all)].sort(byName)
}

function appLinks(app: string, proposal: Uint8Array): AppLinks {
  const link = linkOf(new TextDecoder().decode(proposal), MAX_READ)
  const way = (name: string) => (link.ok ? `${app}?vis=${name}#${link.fragment}` : null)
  return { open: app, review: way('gennemse'), me: way('mig') }
}

/** What lies in the folder, so that whoever writes it anew knows what was there. */
export async function listOf(
  { title, effectiveDate, dataset }: Publication['given']['proposal'],
  files: readonly NamedBytes[]
): Promise<NamedBytes> {
  const listed: { name: string; bytes: number; sha256: string }[] = []
  for (const { name, bytes } of [...files].sort(byName))
    listed.push({ name, bytes: bytes.length, sha256: await sha256Hex(bytes) })
  const { id, sha256 } = dataset
  const list = { format: 'skel-publication/1', skel: SKEL_VERSION, title, effectiveDate, dataset: { id, sha256 } }
  return { name: FILES.list, bytes: new TextEncoder().encode(sortedJson({ ...list, files: listed })) }
}

async function sha256Base64(words: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
}
