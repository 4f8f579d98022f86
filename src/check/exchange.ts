/** `--out FOLDER [--formats …]`: a judged case as files of geographic data. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { NamedBytes } from '../bundle/zip/write.ts'
import { aboutOf, caseLayers } from '../exchange/case-layers.ts'
import { figures } from '../exchange/figures.ts'
import { FORMATS, type Format } from '../exchange/formats.ts'
import { mapFile } from '../exchange/map-file.ts'
import { filesOf } from '../exchange/write.ts'
import { t } from '../i18n/check.ts'
import type { Judged } from './judge.ts'
import type { OutFormat } from './out-formats.ts'
import { Refusal } from './refusal.ts'
import { sqlite } from './vector-files.ts'

/** Resolves to a line that says what was written. Rejects with a Refusal where the folder can't be written to. */
export async function exchangeIn(
  folder: string,
  here: string,
  judged: Judged,
  formats: readonly OutFormat[]
): Promise<string> {
  const files = await exchangeFiles(judged, formats)
  const path = resolve(here, folder)
  try {
    await mkdir(path, { recursive: true })
    for (const { name, bytes } of files) await writeFile(join(path, name), bytes)
  } catch {
    throw new Refusal(folder, null, { id: 'check.out-not-written' })
  }
  return `\n${t('check.out-written', { n: files.length, folder })}\n`
}

async function exchangeFiles(judged: Judged, formats: readonly OutFormat[]): Promise<NamedBytes[]> {
  const { engine, proposal, state, manifest, register } = judged
  const given = { proposal, state, manifest, register, land: await engine.exchangeLand() }
  const layers = caseLayers(given)
  const [municipalities] = layers
  if (!municipalities) return []
  const about = aboutOf(proposal)
  const wanted = FORMATS.filter((format): format is Format => formats.includes(format))
  const files = await filesOf({ layers, tables: figures(given, municipalities), about }, wanted, sqlite)
  const map = formats.includes('svg') ? await mapFile(engine, given) : null
  return map === null ? files : [...files, { name: 'kort.svg', bytes: new TextEncoder().encode(map) }]
}
