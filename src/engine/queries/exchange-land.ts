/** The land after the evaluated proposal for files of geographic data: whole, exact, and apart from how any format says it. */
import { OUTSIDE } from '../../dataset/topology.ts'
import type { Label } from '../../partition/labels.ts'
import { assemble } from '../../partition/polygonize.ts'
import { DRAWN } from '../../partition/strands.ts'
import type { Proposal } from '../../proposal/types.ts'
import type { Division } from '../../subdivision/division.ts'
import type { Region } from '../../subdivision/regions.ts'
import type { ExchangeBorder, ExchangeChange, ExchangeLand, ExchangeMunicipality, ExchangeRegion } from '../api.ts'
import { NotExactError } from '../evaluate.ts'
import { partsNow } from '../facts/municipality.ts'
import { regionsOfLand } from '../facts/origins.ts'
import type { Session } from '../session.ts'
import type { Stretches } from '../task-queue.ts'
import { conservation } from '../verdicts.ts'
import { changedLand } from './changed-land.ts'
import { shapeOf } from './grid-shape.ts'
import { joinedLines } from './joined-lines.ts'

type Origin = Division['origin']

/** Shares of the work, as they are told. */
const [CHANGES, MUNICIPALITIES, REGIONS] = [0.4, 0.7, 0.95]

/** Asks for session and proposal when its turn comes. */
export function* exchangeLand(sessionNow: () => Session, evaluatedNow: () => Proposal | null): Stretches<ExchangeLand> {
  const evaluated = evaluatedNow()
  if (!conservation(sessionNow(), true).exact) throw new NotExactError('the division does not add up to the country')
  const changes = yield* share(changedLand(sessionNow(), evaluated), 0, CHANGES)
  const { outcome } = sessionNow()
  const municipalities = yield* share(municipalitiesOf(outcome), CHANGES, MUNICIPALITIES)
  const regions = yield* share(regionsOf(outcome), MUNICIPALITIES, REGIONS)
  return { changes, municipalities, regions, borders: bordersOf(outcome) }
}

/** As above, of what moved alone. */
export function* landThatChanged(
  sessionNow: () => Session,
  evaluatedNow: () => Proposal | null
): Stretches<ExchangeChange[]> {
  return yield* changedLand(sessionNow(), evaluatedNow())
}

function* share<T>(work: Stretches<T>, from: number, to: number): Stretches<T> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    yield from + (to - from) * value
  }
}

function* municipalitiesOf(outcome: Division): Stretches<ExchangeMunicipality[]> {
  const { owners, unplaced } = outcome
  const all = owners.all()
  const found: ExchangeMunicipality[] = []
  for (const [i, owner] of all.entries()) {
    const parts = partsNow(outcome, owner)
    const areaM2 = outcome.areaM2(owner)
    if (areaM2 > 0)
      found.push({
        code: owners.code(owner),
        name: owners.name(owner),
        inDivision: owners.isInDivision(owner),
        state: owners.isCreated(owner) ? 'created' : hasChanged(outcome, owner) ? 'changed' : 'unchanged',
        regions: regionsOfLand(outcome, owner).map(({ region }) => region),
        areaM2,
        unplacedM2: unplaced.isEmpty ? 0 : unplaced.ofOwner(owner),
        residents: outcome.residents.ofMunicipality(owner),
        before: owners.isCreated(owner)
          ? null
          : { areaM2: outcome.areaBeforeM2(owner), residents: outcome.census.table.total(owner) },
        shape: shapeOf(parts, outcome.origin)
      })
    yield (i + 1) / all.length
  }
  return found
}

/** Other land than in the dataset, or land nobody can place that came or went. Labels stay known when their land is gone. */
function hasChanged(outcome: Division, owner: number): boolean {
  const { labels, unplaced } = outcome
  const other = [
    ...labels.ofOwner(owner).filter(label => labels.origin(label) !== owner),
    ...labels.ofOrigin(owner).filter(label => labels.owner(label) !== owner)
  ]
  return outcome.areaOfM2(other) > 0 || (!unplaced.isEmpty && unplaced.ofOwner(owner) !== 0)
}

function* regionsOf(outcome: Division): Stretches<ExchangeRegion[]> {
  const { labels, owners, regions, strands } = outcome
  const all: Region[] = []
  const numbers = new Map<string, number>()
  const ofLabel = new Map<Label, number | null>()
  const keyOf = (label: Label): number | null => {
    const known = ofLabel.get(label)
    if (known !== undefined) return known
    const land = labels.land(label)
    const region = label === OUTSIDE || land.owner === OUTSIDE ? null : regions.of(land)
    let key: number | null = null
    if (region) {
      key = numbers.get(region.id) ?? all.push(region) - 1
      numbers.set(region.id, key)
    }
    ofLabel.set(label, key)
    return key
  }
  const parts = assemble(strands, strands.living(), keyOf)
  yield 0.5
  const members = all.map((): number[] => [])
  const cut = new Set<number>()
  for (const owner of owners.all()) {
    const keys = new Set(labels.ofOwner(owner).flatMap(label => (outcome.areaOfM2([label]) > 0 ? [keyOf(label)] : [])))
    if (keys.size > 1) for (const key of keys) if (key !== null) cut.add(key)
    for (const key of keys) if (key !== null) members[key]?.push(owner)
  }
  const found: ExchangeRegion[] = []
  for (const [key, region] of all.entries()) {
    const own = parts.filter(part => part.key === key)
    const people = (members[key] ?? []).map(owner => outcome.residents.ofMunicipality(owner))
    const sum = (figure: 'low' | 'best' | 'high') =>
      Math.round(people.reduce((all, one) => all + one[figure], 0) * 1000) / 1000
    found.push({
      ...region,
      municipalities: (members[key] ?? []).map(owner => owners.code(owner)).sort(),
      areaM2: own.reduce((all, { areaM2 }) => all + areaM2, 0),
      residents: cut.has(key) ? null : { low: sum('low'), best: sum('best'), high: sum('high') },
      shape: shapeOf(own, outcome.origin)
    })
    yield 0.5 + (key + 1) / all.length / 2
  }
  return found.sort((a, b) => compare(a.code ?? a.id, b.code ?? b.id))
}

/** Lines between municipalities that lie, or lay, between others than before. */
function bordersOf(outcome: Division): ExchangeBorder[] {
  const { labels, owners, regions, strands, origin } = outcome
  const lines = new Map<string, { border: Omit<ExchangeBorder, 'shape' | 'metres'>; strands: number[] }>()
  for (const id of strands.livingOverlay()) {
    const [one, other] = [labels.land(strands.leftOf(id)), labels.land(strands.rightOf(id))]
    const was = new Set([one.origin, other.origin])
    const is = new Set([one.owner, other.owner])
    const [wasBorder, isBorder] = [was, is].map(set => set.size === 2 && !set.has(OUTSIDE)) as [boolean, boolean]
    if (!wasBorder && !isBorder) continue
    if (wasBorder && isBorder && [...was].every(owner => is.has(owner))) continue
    const kind = !isBorder ? 'former' : wasBorder && strands.kindOf(id) !== DRAWN ? 'changed' : 'new'
    const codes = (set: ReadonlySet<number>) =>
      [...set]
        .map(owner => owners.code(owner))
        .filter(Boolean)
        .sort()
    const [regionOne, regionOther] = [regions.of(one), regions.of(other)]
    const border = {
      kind,
      between: isBorder ? codes(is) : codes(was),
      before: wasBorder ? codes(was) : [],
      region: regionOne !== null && regionOther !== null && regionOne.id !== regionOther.id
    } as const
    const key = JSON.stringify(border)
    const known = lines.get(key)
    if (known) known.strands.push(id)
    else lines.set(key, { border, strands: [id] })
  }
  return [...lines]
    .sort(([a], [b]) => compare(a, b))
    .map(([, { border, strands: ids }]) => {
      const joined = joinedLines(
        ids.map(id => {
          const line: number[] = []
          for (let v = 0; v < strands.vertexCount(id); v++) line.push(strands.x(id, v), strands.y(id, v))
          return line
        })
      )
      const metres = joined.reduce((sum, line) => sum + lengthMm(line), 0) / 1000
      return { ...border, metres, shape: joined.map(line => [placed(line, origin)]) }
    })
}

function lengthMm(line: readonly number[]): number {
  let sum = 0
  for (let i = 2; i < line.length; i += 2)
    sum += Math.hypot((line[i] as number) - (line[i - 2] as number), (line[i + 1] as number) - (line[i - 1] as number))
  return sum
}

const placed = (line: readonly number[], [ox, oy]: Origin): Float64Array<ArrayBuffer> =>
  Float64Array.from(line, (value, i) => value + (i % 2 === 0 ? ox : oy))

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)
