/** From the engine's answers to what `compare --json` prints. No figure is computed here. */
import { figuresOf, municipalityRows, regionsOfAny } from '../../comparison/figures.ts'
import { findingRows, judgementOf } from '../../comparison/findings.ts'
import { allPairs, type LandPair } from '../../comparison/pairs.ts'
import type { Manifest } from '../../dataset/types.ts'
import type { CaseFile } from '../../dossier/case-file.ts'
import { plain } from '../../dossier/gaps.ts'
import { isMarked } from '../../dossier/model.ts'
import { redlineOf } from '../../dossier/redline/redline.ts'
import type { EngineApi } from '../../engine/api.ts'
import type { Judged } from '../judge.ts'
import { movedOf } from '../measures.ts'
import type { ToldAnnex } from './report.ts'
import type { CompareOutput } from './schema.ts'

type Comparison = CompareOutput['comparison']

/** Asks the engine for the land of every two; `onPair` is told before each how many are done. */
export async function landPairs(
  engine: Pick<EngineApi, 'landDifference'>,
  judged: readonly Judged[],
  onPair: (done: number, all: number) => void
): Promise<LandPair[]> {
  const found: LandPair[] = []
  const pairs = allPairs(judged.length)
  for (const [i, { first, second }] of pairs.entries()) {
    onPair(i, pairs.length)
    const of = (place: number | null) => (place === null ? null : ((judged[place] as Judged).proposal ?? null))
    found.push({ first, second, answer: await engine.landDifference(of(first), of(second)) })
  }
  return found
}

export interface AllCompared {
  readonly manifest: Manifest
  readonly judged: readonly Judged[]
  readonly land: readonly LandPair[]
  readonly annexes: readonly ToldAnnex[]
  readonly nameOf: (code: string) => string
}

export function comparisonOf({ manifest, judged, land, annexes, nameOf }: AllCompared): CompareOutput {
  const figures = judged.map(({ state }) => figuresOf(state))
  const fileOf = (place: number) => (judged[place] as Judged).file
  return {
    comparison: {
      dataset: { id: manifest.id, sha256: manifest.sha256 },
      proposals: judged.map(({ file, proposal, state, warnings }, i) => {
        const own = figures[i] as (typeof figures)[number]
        return {
          file,
          title: proposal.title,
          effectiveDate: proposal.effectiveDate,
          changes: { ...own.changes },
          cases: own.cases,
          routes: [...own.routes],
          measures: movedOf(state.facts),
          findings: { ...own.findings },
          warnings: warnings.map(one => ({ ...one }))
        }
      }),
      municipalities: municipalityRows(figures).map(({ after, before, ...row }) => ({
        ...row,
        before: before && { ...before },
        after: after.map(cell => (cell.kind === 'after' ? { ...cell, state: { ...cell.state } } : { kind: cell.kind }))
      })),
      regions: regionsOfAny(figures).map(row => ({
        ...row,
        after: figures.map(({ regions }) => {
          const names = regions.get(row.code)?.after
          return names ? [...names] : null
        })
      })),
      findings: findingRows(judged.map(({ state }) => judgementOf(state))).map(
        ({ rule, provision, municipalities, cells, differs }) => ({
          rule,
          provision,
          municipalities: [...municipalities],
          differs,
          verdicts: cells.map(cell => cell?.status ?? null)
        })
      ),
      land: land.map(pair => landOf(pair, fileOf, nameOf)),
      annexes: annexes.map(annex => annexOut(annex, fileOf))
    }
  }
}

function landOf(
  { first, second, answer }: LandPair,
  fileOf: (place: number) => string,
  nameOf: (code: string) => string
): Comparison['land'][number] {
  const files = { first: first === null ? null : fileOf(first), second: fileOf(second) }
  if (answer.kind !== 'found') return { ...files, refused: answer.kind }
  const { ways, unplaced, area, residents, stripsM2, names } = answer.difference
  const nameIn = (code: string, side: 'first' | 'second') => names[code]?.[side] ?? nameOf(code)
  return {
    ...files,
    areaM2: { ...area },
    residents: { ...residents },
    ways: ways.map(way => ({
      from: way.from,
      fromName: nameIn(way.from, 'first'),
      to: way.to,
      toName: nameIn(way.to, 'second'),
      areaM2: { ...way.area },
      residents: { ...way.residents, counted: way.isCounted },
      pieces: way.pieces.map(({ areaM2, box: [west, south, east, north] }) => ({
        areaM2,
        box: [west, south, east, north] as [number, number, number, number]
      }))
    })),
    unplaced: unplaced.map(({ area: areaM2, ...one }) => ({ ...one, areaM2: { ...areaM2 } })),
    stripsM2
  }
}

/** As a paper of the case is made of. */
const caseFileOf = ({ proposal, state, manifest, register, residents }: Judged): CaseFile => ({
  proposal,
  state,
  manifest,
  register,
  residents,
  made: proposal.modified.slice(0, 10)
})

/** Of every two. */
export function annexesOf(judged: readonly Judged[]): ToldAnnex[] {
  const files = judged.map(caseFileOf)
  return allPairs(judged.length).flatMap(({ first, second }) =>
    first === null ? [] : [{ first, second, redline: redlineOf(files[first] as CaseFile, files[second] as CaseFile) }]
  )
}

function annexOut(
  { first, second, redline }: ToldAnnex,
  fileOf: (place: number) => string
): Comparison['annexes'][number] {
  return {
    first: fileOf(first),
    second: fileOf(second),
    items: redline.items.map(({ line, ...item }) => ({
      ...item,
      words: line.map(words => (isMarked(words) ? { text: words.text, mark: words.mark } : { text: plain([words]) }))
    }))
  }
}
