/** `--papers FOLDER`: the papers of judged proposals as files. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { consequenceWords } from '../bundle/consequences/words.ts'
import type { CaseFile } from '../dossier/case-file.ts'
import { mapsOf } from '../dossier/map/maps.ts'
import { councilsIn, type Dossier, filesOf, type PaperFile } from '../dossier/papers.ts'
import { t } from '../i18n/check.ts'
import { consequencesIn } from './consequences.ts'
import type { Judged } from './judge.ts'
import { Refusal } from './refusal.ts'

/** A judged proposal with its maps, while the engine stands at it. */
export async function dossierOf(judged: Judged): Promise<Dossier> {
  const { proposal, state, manifest, register, engine, residents } = judged
  // The same file gives the same papers on any day: they are made as of the day it was last altered.
  const file: CaseFile = { proposal, state, manifest, register, residents, made: proposal.modified.slice(0, 10) }
  const maps = await mapsOf(engine, proposal, state, councilsIn(file))
  return { file, maps, alsoTouched: (await consequencesIn(engine, judged)).map(consequenceWords) }
}

/** `more`: files beside the papers. Resolves to a line that says what was written. Rejects with a Refusal where the folder can't be written to. */
export async function papersIn(
  folder: string,
  here: string,
  dossiers: readonly Dossier[],
  more: readonly PaperFile[] = []
): Promise<string> {
  const files = [...(await filesOf(dossiers)), ...more]
  const path = resolve(here, folder)
  try {
    await mkdir(path, { recursive: true })
    for (const { name, bytes } of files) await writeFile(join(path, name), bytes)
  } catch {
    throw new Refusal(folder, null, { id: 'check.papers-not-written' })
  }
  return `\n${t('check.papers-written', { n: files.length, folder })}\n`
}
