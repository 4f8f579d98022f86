/**
 * A folder of proposals of every kind, each with what the command line says of it, whole, beside it. A figure or a word
 * that turns shows as a difference to read; `npx vitest run tests/unit/proposals.test.ts -u` accepts it. What the
 * Act says of them stands below, and is not written by any run.
 * Holds P3 and P4 (docs/invariants.md).
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { conclude, readFileAt } from '../../src/check/judge.ts'
import { type OpenedDataset, opening } from '../../src/check/opening.ts'
import { Refusal } from '../../src/check/refusal.ts'
import type { CheckOutput } from '../../src/check/result.ts'
import { spawned } from '../../src/check/testing/command.ts'
import { cooperationsOn } from '../../src/dataset/cooperations.ts'
import { regionsOn } from '../../src/dataset/regions.ts'
import { annexPaper } from '../../src/dossier/annex/annex.ts'
import { textOf } from '../../src/dossier/write/text.ts'
import { text } from '../../src/i18n/index.ts'
import { readAnnex } from '../../src/orders/annex.ts'
import { changesOf } from '../../src/orders/changes/changes.ts'
import type { Change, Proposal } from '../../src/proposal/types.ts'

const FOLDER = join(import.meta.dirname, '../proposals')
const REFUSED = join(FOLDER, 'refused')
/** Characters. A case that reaches every council is kept as a fingerprint. */
const TOO_LONG_TO_READ = 200_000
const proposals = readdirSync(FOLDER).filter(name => name.endsWith('.json') && !name.endsWith('.out.json'))

/** Verdicts as the Act has them, by file and rule; a case of several has one per case. */
const VERDICTS: readonly (readonly [string, string, string])[] = [
  ['parcel-of-one-square-metre', 'minor-change.area', 'undetermined'],
  ['two-borders-60-ha-each', 'minor-change.area', 'met'],
  ['merger-and-one-hectare-elsewhere', 'council-consent', 'met'],
  ['receiver-to-another-region', 'region-integrity', 'needs-assessment'],
  ['decided-before-the-act', 'in-force', 'not-met'],
  ['consent-after-the-decision', 'council-consent', 'not-met'],
  ['hearing-after-the-decision', 'minor-change.involvement', 'not-met'],
  ['hearing-after-the-decision', 'minor-change', 'not-met'],
  ['deadline-on-the-effective-date', 'minor-change.involvement', 'undetermined'],
  ['consents-without-a-hearing', 'council-consent', 'met'],
  ['consents-without-a-hearing', 'minor-change.involvement', 'met'],
  ['consent-long-after-the-effective-date', 'council-consent', 'undetermined'],
  ['ground-without-an-assessment', 'minor-change.grounds', 'needs-assessment'],
  ['election-body-without-a-new-council', 'terms.election-body', 'not-met'],
  ['tax-difference-of-equal-rates', 'terms.tax-difference', 'not-met'],
  ['compensation-from-municipality-to-region', 'terms.transfers', 'undetermined'],
  ['one-cooperation-dissolved-another-designated', 'designation.instead', 'not-met'],
  ['cooperation-designated-alone', 'designation.instead', 'undetermined'],
  ['needless-region-change', 'designation.same-region', 'not-met'],
  ['needless-region-change', 'region-integrity', 'not-met'],
  ['island-wishes-its-council-refuses', 'designation.consent', 'undetermined'],
  ['designation-consent-after-the-decision', 'designation.consent', 'not-met'],
  ['new-municipality-in-another-region', 'region-integrity', 'not-met'],
  ['giver-changes-region-first', 'region-integrity', 'needs-assessment'],
  ['economic-dispositions-with-a-blank-council', 'terms.new-council', 'undetermined'],
  ['economic-dispositions-with-a-blank-council', 'terms.economic-dispositions', 'undetermined'],
  ['drawn-over-a-hole', 'minor-change.area', 'undetermined'],
  ['a-count-of-nobody', 'minor-change.residents', 'met'],
  ['a-refusal-in-an-unrelated-case', 'council-consent', 'met'],
  ['assets-to-an-abolished-municipality', 'terms.transfers', 'not-met'],
  ['terms-heard-late', 'terms', 'not-met']
]

const ROUTES: readonly (readonly [string, string])[] = [
  ['two-borders-60-ha-each', 'minor-border-change'],
  ['merger-and-one-hectare-elsewhere', 'minor-border-change'],
  ['small-and-with-consent', 'change-with-consent'],
  ['nothing', 'no-change']
]

/** m² that change hands, worked out from the corners alone (shoelace in EPSG:25832, brought to the ellipsoid). */
const MOVED: readonly (readonly [string, number])[] = [
  ['neighbours-at-a-t-junction', 348_895],
  ['neighbours-share-a-corner', 348_896],
  ['hole-touches-the-outline', 155_000],
  ['outline-touches-itself', 155_000],
  ['hole-along-the-outline', 150_000],
  ['two-holes-side-by-side', 120_000],
  ['redraw-from-the-touching-point', 129.8 + 10_577.9]
]

/** Where in the file, and the cause. */
const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  ['figure-eight-through-a-corner', '$.changes[0].area', /krydser sig selv/],
  ['figure-eight-at-a-border-corner', '$.changes[0].area', /krydser sig selv/],
  ['spike-outwards', '$.changes[0].area.coordinates[0][0][3]', /spids/],
  ['spike-inwards', '$.changes[0].area.coordinates[0][0][3]', /spids/],
  ['outside-the-division', '$.changes[0].codes[1]', /Christiansø.* uden for den kommunale inddeling/],
  ['in-a-hole-of-the-map', '$.changes[0].area', /hul i datasættet mellem Ballerup, Albertslund og Egedal/],
  ['a-council-that-does-not-exist', '$.statements.alsoAffected[0]', /9999/]
]

let opened: OpenedDataset
beforeAll(async () => {
  opened = await opening(null)
})

async function concluded(folder: string, name: string): Promise<CheckOutput> {
  const file = `${name}.json`
  const { proposal, warnings } = await readFileAt(file, join(folder, file))
  expect(proposal.dataset.sha256, 'the proposals are of the built-in dataset').toBe(opened.manifest.sha256)
  return conclude(opened, { file, proposal, warnings })
}

// One engine for all, one after the other, as in the app: what came before must leave no trace.
const outputs = new Map<string, CheckOutput>()
describe.each(proposals.map(name => name.replace(/\.json$/, '')))('%s', name => {
  test('says what it said', async () => {
    const output = await concluded(FOLDER, name)
    outputs.set(name, output)
    const said = `${JSON.stringify(output, null, 2)}\n`
    const whole = said.length <= TOO_LONG_TO_READ
    if (whole) await itsAnnexSaysTheSame(name)
    await expect(whole ? said : `${createHash('sha256').update(said).digest('hex')}\n`).toMatchFileSnapshot(
      join(FOLDER, whole ? `${name}.out.json` : `${name}.out.sha256`)
    )
  })
})

/** Without its number, and without those of the items it points to. */
const bare = (item: string) => item.replace(/^\d+\. /, '').replace(/(?<=pkt\. )\d+/g, 'N')

/**
 * What is read back of the annex is a case whose annex has the same items and no other. Those that can't be said so, as land
 * drawn for a new municipality, are told, each at its line. The engine stands at the proposal.
 */
async function itsAnnexSaysTheSame(name: string): Promise<void> {
  const { engine, manifest, register } = opened
  const { proposal } = await readFileAt(name, join(FOLDER, `${name}.json`))
  const itemsOf = async (one: Proposal) => {
    const state = await engine.evaluate(one)
    const annex = readAnnex(
      textOf(annexPaper([{ proposal: one, state, manifest, register, residents: null, made: '' }], ''))
    )
    expect(annex.lines.filter(({ what }) => what === 'unread')).toEqual([])
    return annex.items
  }
  const items = await itemsOf(proposal)
  const { effectiveDate } = proposal
  const { changes, left } = changesOf(items, {
    municipalities: register.municipalities.filter(({ inDivision }) => inDivision),
    regions: regionsOn(register, effectiveDate),
    cooperations: cooperationsOn(register, effectiveDate)
  })
  const told = new Set(left.map(({ line }) => line))
  const again = (await itemsOf({ ...proposal, changes })).map(({ raw }) => bare(raw))
  const before = items.map(({ raw }) => bare(raw))
  for (const item of again) expect(before).toContain(item)
  for (const { line, raw } of items) if (!told.has(line)) expect(again).toContain(bare(raw))
}

const outputOf = async (name: string) => outputs.get(name) ?? (await concluded(FOLDER, name))

test.each(VERDICTS)('%s: %s is %s', async (name, rule, verdict) => {
  const { findings } = await outputOf(name)
  expect(findings.filter(finding => finding.rule === rule).map(finding => finding.verdict)).toContain(verdict)
})

test.each(ROUTES)('%s goes the way of %s', async (name, route) => {
  expect((await outputOf(name)).routes).toContain(route)
})

test.each(MOVED)('%s moves %d m²', async (name, areaM2) => {
  const { changes } = await outputOf(name)
  expect(changes[0]?.moved.reduce((sum, { areaM2: share }) => sum + share, 0)).toBeCloseTo(areaM2, -1)
})

test.each(FAULTS)('%s is refused with its place and cause', async (name, path, cause) => {
  const refusal = await concluded(REFUSED, name).then(
    () => null,
    (error: unknown) => error
  )
  if (!(refusal instanceof Refusal)) throw refusal ?? new Error('not refused')
  expect(refusal.path?.startsWith(path), refusal.path ?? 'no path').toBe(true)
  expect(text(refusal.reason)).toMatch(cause)
})

test('every change type is among them', async () => {
  const types = new Set<Change['type']>()
  for (const name of proposals) {
    const { proposal } = await readFileAt(name, join(FOLDER, name))
    for (const { type } of proposal.changes) types.add(type)
  }
  const all: Record<Change['type'], true> = {
    'transfer-area': true,
    'redraw-border': true,
    'transfer-units': true,
    'transfer-parcels': true,
    'merge-municipalities': true,
    'new-municipality': true,
    'set-region': true,
    'merge-regions': true,
    'settle-doubt': true,
    'dissolve-cooperation': true,
    'designate-cooperation': true
  }
  expect([...types].sort()).toEqual(Object.keys(all).sort())
})

test('the command prints the same bytes', async () => {
  for (const name of ['many-mixed-changes', 'merger-and-one-hectare-elsewhere']) {
    const { status, out, error } = await spawned(join(FOLDER, `${name}.json`), '--json')
    expect({ status, error }).toEqual({ status: 0, error: '' })
    const said = JSON.parse(out) as { proposal: { file: string } }
    said.proposal.file = `${name}.json`
    expect(said).toEqual(await outputOf(name))
  }
})

test('the command ends with 2 where it refuses, and prints nothing but why', async () => {
  const { status, out, error } = await spawned(join(REFUSED, 'spike-outwards.json'), '--json')
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(error).toMatch(/^\S+spike-outwards\.json: \$\.changes\[0\]\.area\.coordinates\[0\]\[0\]\[3\]: .+\n$/)
})

test('no output stands without its proposal', () => {
  for (const name of readdirSync(FOLDER).filter(name => name.includes('.out.')))
    expect(existsSync(join(FOLDER, name.replace(/\.out\.\w+$/, '.json'))), name).toBe(true)
})
