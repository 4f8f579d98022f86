/**
 * The same edits put to PostGIS, warm: a server of its own in a temporary folder, reached over a socket, for this run only.
 *
 * What is compared: PostGIS cuts the drawing out of every municipality it meets (EPSG:3035, spatial index) and measures
 * what goes over; and it shares the people of the census cells under the drawing by area. That is the least a preview must
 * know; pieces, tolerances, the Act and the proof, which a preview has besides, are not asked of it. Time is the
 * server's own for executing a prepared statement (EXPLAIN ANALYZE), so that no client or socket counts against it; each
 * edit is asked three times and the best answer counts.
 */
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Polygon } from 'geojson'
import type { Dataset } from '../../src/dataset/types.ts'
import { toGridMm } from '../../src/geometry/grid.ts'
import type { Ring } from '../../src/geometry/rings.ts'
import { assemble } from '../../src/partition/polygonize.ts'
import type { TransferStep } from '../../src/subdivision/changes/transfer.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'

const HOMES = '/usr/lib/postgresql'
const ASKED = 3

export interface PostgisAnswer {
  readonly ms: number
  /** The same with the new division: rest of the givers, receiver with what it got, and their areas, as Turf is asked. */
  readonly divisionMs: number
  readonly areaM2: number
}

/** One answer per edit, or why there is none. */
export function askPostgis(dataset: Dataset, edits: readonly TransferStep[]): readonly PostgisAnswer[] | string {
  const versions = existsSync(HOMES) ? readdirSync(HOMES).sort((a, b) => Number(b) - Number(a)) : []
  const bin = versions.map(version => join(HOMES, version, 'bin')).find(path => existsSync(join(path, 'initdb')))
  if (!bin) return 'skipped: no PostgreSQL is installed'
  const folder = mkdtempSync(join(tmpdir(), 'skel-postgis-'))
  const isRoot = process.getuid?.() === 0
  const run = (command: string, args: readonly string[]): string => {
    const own = isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, [...args]]
    const [file, list] = own as [string, string[]]
    return execFileSync(file, list, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe']
    })
  }
  const data = join(folder, 'data')
  let started = false
  try {
    if (isRoot) chownSync(folder, ...idsOf('postgres'))
    run(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'bench', '-E', 'UTF8', '--no-sync'])
    const options = `-k ${folder} -c listen_addresses= -c fsync=off -c shared_buffers=256MB -c jit=off`
    run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
    started = true
    const sql = (text: string): string => {
      const file = join(folder, 'ask.sql')
      writeFileSync(file, text, { mode: 0o644 })
      return run(join(bin, 'psql'), ['-h', folder, '-U', 'bench', '-d', 'postgres', '-X', '-q', '-A', '-t', '-f', file])
    }
    try {
      sql('\\set ON_ERROR_STOP on\ncreate extension postgis;')
    } catch {
      return 'skipped: PostgreSQL has no PostGIS'
    }
    sql(tables(dataset))
    return answers(sql(edits.flatMap(question).join('\n')), edits.length)
  } catch (error) {
    return `skipped: the server could not be used (${error instanceof Error ? error.message.split('\n')[0] : error})`
  } finally {
    if (started) run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
}

function idsOf(user: string): [number, number] {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
  return [id('-u'), id('-g')]
}

/** Municipalities and census cells in metres of EPSG:3035. */
function tables(dataset: Dataset): string {
  const { strands, origin, faces } = new Outcome(dataset)
  const at = (x: number, y: number) => `${(x + origin[0]) / 1000} ${(y + origin[1]) / 1000}`
  const ring = ({ x, y }: Ring) => `(${x.map((px, i) => at(px, y[i] as number)).join(',')})`
  const byFace = new Map<number, string[]>()
  for (const { key, outer, holes } of assemble(strands, strands.living(), label => label || null))
    byFace.set(key, [...(byFace.get(key) ?? []), `(${[outer, ...holes].map(ring).join(',')})`])
  const land = [...byFace].map(([face, polygons]) => `${faces[face]}\tSRID=3035;MULTIPOLYGON(${polygons.join(',')})`)
  const { cellX, cellY, face, milli } = dataset.residents
  const people = Array.from(milli, (count, i) => {
    const [x, y] = [(cellX[i] as number) * 1000, (cellY[i] as number) * 1000]
    const box = [
      [x, y],
      [x + 1000, y],
      [x + 1000, y + 1000],
      [x, y + 1000],
      [x, y]
    ]
    return `${faces[face[i] as number]}\t${count / 1000}\tSRID=3035;POLYGON((${box.map(p => p.join(' ')).join(',')}))`
  })
  return `\\set ON_ERROR_STOP on
create table land (code text, geom geometry(MultiPolygon, 3035));
create table people (code text, persons float8, geom geometry(Polygon, 3035));
copy land from stdin;
${land.join('\n')}
\\.
copy people from stdin;
${people.join('\n')}
\\.
create index on land using gist (geom);
create index on people using gist (geom);
vacuum analyze land;
vacuum analyze people;
`
}

const QUESTION = `with moved as materialized (
  select l.code, st_intersection(l.geom, $1) geom from land l where l.code <> $2 and st_intersects(l.geom, $1)
)
select m.code, st_area(m.geom), sum(p.persons * st_area(st_intersection(p.geom, m.geom)) / 1e6)
from moved m left join people p on p.code = m.code and st_intersects(p.geom, m.geom) group by m.code, m.geom`

const DIVISION = `with moved as materialized (
  select l.code, l.geom giver, st_intersection(l.geom, $1) geom from land l where l.code <> $2 and st_intersects(l.geom, $1)
), got as (select st_union(geom) geom from moved)
select m.code, st_area(m.geom), st_area(st_difference(m.giver, $1)) from moved m
union all select $2, 0, st_area(st_union(l.geom, g.geom)) from land l, got g where l.code = $2`

function question({ area, to }: TransferStep, i: number): string[] {
  const positions = (area as Polygon).coordinates[0] ?? []
  const ring = positions
    .map(([lon = 0, lat = 0]) =>
      toGridMm([lon, lat])
        .map(mm => mm / 1000)
        .join(' ')
    )
    .join(',')
  const values = `('SRID=3035;POLYGON((${ring}))', '${to}')`
  const explain = (name: string) => `explain (analyze, timing off, summary on) execute ${name}${values};`
  return [
    ...(i === 0
      ? [`prepare ask(geometry, text) as ${QUESTION};`, `prepare divide(geometry, text) as ${DIVISION};`]
      : []),
    ...Array.from({ length: ASKED }, () => explain('ask')),
    ...Array.from({ length: ASKED }, () => explain('divide')),
    `select 'area', coalesce(sum(st_area(st_intersection(l.geom, 'SRID=3035;POLYGON((${ring}))'::geometry))), 0) from land l
where l.code <> '${to}' and l.geom && 'SRID=3035;POLYGON((${ring}))'::geometry;`
  ]
}

function answers(text: string, count: number): PostgisAnswer[] {
  const times = [...text.matchAll(/Execution Time: ([\d.]+) ms/g)].map(([, ms]) => Number(ms))
  const areas = [...text.matchAll(/^area\|([\d.e+-]+)$/gm)].map(([, m2]) => Number(m2))
  if (times.length !== 2 * count * ASKED || areas.length !== count)
    throw new Error('PostGIS did not answer every question')
  const best = (question: number) => Math.min(...times.slice(question * ASKED, (question + 1) * ASKED))
  return areas.map((areaM2, i) => ({
    ms: best(2 * i),
    divisionMs: best(2 * i + 1),
    areaM2
  }))
}
