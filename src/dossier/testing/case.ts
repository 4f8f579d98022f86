/** Cases for tests of papers, without an engine: what moves is given, as the engine would report it. */
import { readFileSync } from 'node:fs'
import type { Manifest, Register } from '../../dataset/types.ts'
import type { CaseState, ChangeReport } from '../../engine/api.ts'
import { assess } from '../../law/assess.ts'
import { caseOf, parcels } from '../../law/testing/facts.ts'
import { aProposal } from '../../proposal/testing/examples.ts'
import type { Change, Proposal } from '../../proposal/types.ts'
import type { CaseFile } from '../case-file.ts'

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../public/data/${name}`, import.meta.url), 'utf8'))
export const register = json('register.json') as Register
export const manifest = json('manifest.json') as Manifest

export interface Moving {
  readonly change: Change
  /** Codes and square metres. */
  readonly moved: readonly { readonly from: string; readonly to: string; readonly areaM2: number }[]
  /** The map does not know where it lies. */
  readonly onPaper?: true
}

const NOBODY = { low: 0, best: 0, high: 0 }

export function aCase(moving: readonly Moving[], over: Partial<Proposal> = {}): CaseFile {
  const proposal = aProposal({ changes: moving.map(({ change }) => change), ...over })
  const moves = moving.flatMap(({ moved }) => moved)
  const facts = {
    ...caseOf(
      moves.map(({ from, to, areaM2 }) => ({ from, to, area: parcels(areaM2) })),
      { date: proposal.effectiveDate }
    ),
    names: Object.fromEntries(register.municipalities.map(({ code, name }) => [code, name])),
    municipalities: []
  }
  const changes = moving.map(
    ({ change, moved, onPaper }): ChangeReport => ({
      id: change.id,
      moved: moved.map(one => ({ ...one, residents: NOBODY })),
      areaM2: moved.reduce((sum, { areaM2 }) => sum + areaM2, 0),
      residents: NOBODY,
      bbox: [12, 55, 13, 56],
      problem: null,
      off: false,
      slivers: [],
      overlapM2: 0,
      unplacedM2: onPaper ? moved.reduce((sum, { areaM2 }) => sum + areaM2, 0) : 0,
      strangers: [],
      coarsePoints: 0
    })
  )
  const state: CaseState = {
    facts,
    assessment: assess(facts, { ...proposal.statements, councils: proposal.councils }),
    conservation: { beforeM2: 1, afterM2: 1, exact: true, gaps: 0, overlaps: 0, dataHoles: [] },
    changes,
    municipalities: [],
    regionOffer: [],
    oddParts: [],
    unknown: []
  }
  return { proposal, state, manifest, register, residents: null, made: '2026-11-21' }
}
