/** Papers as they are printed: no known fault of accessibility, tagged, on the paper they are meant for. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { mapsOf } from '../../src/dossier/map/maps.ts'
import { councilsIn, papersOf } from '../../src/dossier/papers.ts'
import { htmlOf } from '../../src/dossier/write/html.ts'
import type { EngineApi, Opened } from '../../src/engine/api.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { readProposalFile } from '../../src/proposal/file/read.ts'
import { BUILT_IN } from '../support/country.ts'
import { accessible } from './accessible.ts'

const CASES = [
  'receiver-to-another-region',
  'three-become-one-and-an-island-is-born',
  'one-cooperation-dissolved-another-designated',
  'islands-merge-with-a-new-cooperation',
  'compensation-from-municipality-to-region'
]

let opened: { readonly engine: EngineApi; readonly opening: Promise<Opened> } | null = null

/** One engine for all papers of a worker, which asks for one after the other. */
async function openEngine() {
  if (!opened) {
    const engine = createEngine(folderReader)
    opened = { engine, opening: engine.open(BUILT_IN) }
  }
  return { engine: opened.engine, ...(await opened.opening) }
}

async function papersFor(name: string) {
  const file = readProposalFile(readFileSync(new URL(`../proposals/${name}.json`, import.meta.url)), name)
  if (!file.ok) throw new Error(name)
  const { engine, manifest, register } = await openEngine()
  const { proposal } = file
  const state = await engine.evaluate(proposal)
  const maps = await mapsOf(
    engine,
    proposal,
    state,
    councilsIn({ proposal, state, manifest, register, residents: null, made: '' })
  )
  return papersOf([{ file: { proposal, state, manifest, register, residents: null, made: '2026-11-21' }, maps }])
}

for (const name of CASES)
  test(`papers of ${name}`, async ({ page }) => {
    // One of each kind: the councils' differ by names only.
    const kinds = new Map((await papersFor(name)).map(({ paper }) => [paper.id.replace(/-\d+$/, ''), paper]))
    expect([...kinds.keys()]).toEqual(
      expect.arrayContaining(['annex', 'order', 'hearing', 'notice', 'report', 'council'])
    )
    for (const [kind, paper] of kinds) {
      await page.setContent(htmlOf(paper))
      await accessible(page)
      const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
      expect([kind, pdf.includes('/StructTreeRoot')]).toEqual([kind, true])
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
      const [wide, high] = paper.size === 'A4' ? [595, 842] : [1191, 842]
      expect([kind, Math.abs(Number(width) - wide) < 1, Math.abs(Number(height) - high) < 1]).toEqual([
        kind,
        true,
        true
      ])
    }
  })
