/** A proposal as a folder for a web host: what is in it, what it says, and what is refused. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeProposal } from '../../proposal/file/write.ts'
import { aChange } from '../../proposal/testing/examples.ts'
import type { Proposal } from '../../proposal/types.ts'
import { readLink } from '../../share/link.ts'
import { type OpenDataset, opening } from '../opening.ts'
import { box, folder, judged, manifest, proposing, save } from '../testing/command.ts'
import { publishCommand } from './command.ts'

/** With a division of no land in the zip: writing out all of Denmark takes seconds. */
const builtIn = opening(null)
const light: OpenDataset = async () => {
  const opened = await builtIn
  return {
    ...opened,
    engine: { ...opened.engine, exportGeoJson: async () => '{"type":"FeatureCollection","features":[]}' }
  }
}
const publish = (...words: string[]) => publishCommand(words, folder, light)

const moved = (over: Partial<Proposal> = {}): Proposal =>
  proposing({
    title: 'Marbjerg og Fløng',
    changes: [
      aChange({ to: '0265', area: { type: 'Polygon', coordinates: [box(12.19, 55.66, 12.2, 55.67)] } }),
      { id: 'm', type: 'merge-municipalities', codes: ['0320', '0336'], into: { code: '0993', name: 'Faxe-Stevns' } }
    ],
    ...over
  })

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u0000</style>&\' ../../etc'

function filesIn(path: string, below = ''): string[] {
  return readdirSync(join(path, below), { withFileTypes: true }).flatMap(entry => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? filesIn(path, name) : [name]
  })
}
const read = (path: string, name: string) => readFileSync(join(folder, path, name), 'utf8')
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found)
const plain = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&quot;', '"')

test('the folder holds together, says what check says, and is the same each time', async () => {
  const proposal = moved()
  const file = save('sag.json', writeProposal(proposal))
  expect(await publish(file, '--out', 'side')).toMatchObject({ status: 0, error: '' })
  const names = filesIn(join(folder, 'side'))
  expect(names).toEqual(expect.arrayContaining(['index.html', 'proposal.json', 'case.zip', 'papers/annex.docx']))
  for (const name of names) expect(name).toMatch(/^[a-z0-9./-]+$/)
  expect(read('side', 'proposal.json')).toBe(writeProposal(proposal))

  const page = read('side', 'index.html')
  expect(page).toMatch(/^<!doctype html>\n<html lang="da">/)
  for (const name of names.filter(one => one.endsWith('.html'))) {
    const html = read('side', name)
    expect(html, name).not.toMatch(/<(script|img|iframe|object|embed|base|link rel="(?!icon"))| on[a-z]+=|javascript:/i)
    expect(html, name).toContain('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ')
    for (const to of all(html, /(?:href|src)="([^"]*)"/g)) {
      if (to === 'data:,') continue
      if (to.startsWith('#')) expect(html, `${name} ${to}`).toContain(`id="${to.slice(1)}"`)
      else {
        expect(to, name).toMatch(/^[a-z0-9][a-z0-9./-]*$/)
        expect(existsSync(join(folder, 'side', dirname(name), to)), `${name} → ${to}`).toBe(true)
      }
    }
  }
  // Everything in the folder but what is for programs can be reached from the page.
  const linked = new Set(all(page, /href="([a-z][^"]*)"/g).map(normalize))
  expect(names.filter(name => !linked.has(name)).sort()).toEqual(['index.html', 'publication.json'])
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
  expect(page).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(page).not.toMatch(/ style="/)

  const { measures, findings } = await judged(proposal)
  const numbers = measures.municipalities.flatMap(({ before, after }) => [
    ...(before?.areaM2 ? [before.areaM2] : []),
    ...(after ? [after.areaM2] : []),
    ...(before?.areaM2 ? [before.residents] : []),
    ...(after ? [after.residents] : [])
  ])
  const moves = measures.transfers.flatMap(({ areaM2, residents }) => [areaM2, residents.best])
  expect(all(page, /<data value="([^"]*)"/g).map(Number)).toEqual([...numbers, ...moves])
  const shown = [...page.matchAll(/data-rule="([^"]*)" data-verdict="([^"]*)"/g)].map(
    ([, rule, said]) => `${rule} ${said}`
  )
  const told = findings.map(({ rule, verdict }) => `${rule} ${verdict}`)
  expect(shown.length).toBeGreaterThan(5)
  for (const one of shown) expect(told).toContain(one)
  for (const { rule, verdict } of findings.filter(
    one => one.verdict === 'not-met' && !one.rule.startsWith('minor-change')
  ))
    expect(shown).toContain(`${rule} ${verdict}`)
  expect(page).toContain(manifest.sha256)
  expect(page).toContain(createHash('sha256').update(read('side', 'proposal.json')).digest('hex'))
  expect(all(page, /<svg [^>]*viewBox="([^"]*)"/g)).toHaveLength(2)
  expect(all(page, /role="img" aria-label="([^"]+)"/g)).toHaveLength(2)

  const list = JSON.parse(read('side', 'publication.json'))
  expect(list.files.map(({ name }: { name: string }) => name)).toEqual(
    names.filter(one => one !== 'publication.json').sort()
  )
  for (const { name, bytes, sha256 } of list.files) {
    const content = readFileSync(join(folder, 'side', name))
    expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
  }

  // As a zip, over what was there: the same bytes.
  save('side.zip', 'gammel')
  expect(await publish(file, '--out', 'side.zip', '--force')).toMatchObject({ status: 0 })
  const zipped = unzipSync(readFileSync(join(folder, 'side.zip')))
  expect(Object.keys(zipped).sort()).toEqual([...names].sort())
  for (const name of names)
    expect(Buffer.from(zipped[name] as Uint8Array).equals(readFileSync(join(folder, 'side', name)))).toBe(true)

  // Another proposal over it: what that has not is gone, what others put there stays.
  writeFileSync(join(folder, 'side/papers/note.txt'), 'min')
  const other = save('anden.json', writeProposal(moved({ changes: proposal.changes.slice(0, 1) })))
  expect((await publish(other, '--out', 'side')).error).toContain('ikke tom')
  expect(await publish(other, '--out', 'side', '--force')).toMatchObject({ status: 0 })
  const after = filesIn(join(folder, 'side'))
  expect(after).toContain('papers/note.txt')
  expect(names).toContain('papers/council-0320.html')
  expect(after).not.toContain('papers/council-0320.html')
})

test('words from a file stay words, and a link to Skel carries the proposal itself', async () => {
  const proposal = moved({
    title: HOSTILE,
    changes: moved().changes.map(change => ({ ...change, note: HOSTILE })),
    councils: [{ code: '0169', wishes: { division: HOSTILE } }]
  })
  const file = save('fjendtlig.json', writeProposal(proposal))
  const asked = await publish(file, '--out', 'fjendtlig', '--app-address', 'https://skel.eksempel.dk/kort/?x=1#y')
  expect(asked).toMatchObject({ status: 0, error: '' })
  const names = filesIn(join(folder, 'fjendtlig'))
  for (const name of names) expect(name).toMatch(/^[a-z0-9./-]+$/)
  for (const name of names.filter(one => one.endsWith('.html'))) {
    const html = read('fjendtlig', name)
    expect(html, name).not.toMatch(/<(script|img|iframe|object|embed)/i)
    expect(html.match(/<\/style>/g), name).toHaveLength(1)
  }
  const page = read('fjendtlig', 'index.html')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  const [review = '', me = ''] = all(page, /href="(https:[^"]*)"/g).map(plain)
  expect(review).toMatch(/^https:\/\/skel\.eksempel\.dk\/kort\/\?vis=gennemse#forslag=/)
  expect(me).toMatch(/^https:\/\/skel\.eksempel\.dk\/kort\/\?vis=mig#forslag=/)
  expect(readLink(new URL(review).hash)).toEqual({ kind: 'text', text: writeProposal(proposal) })
})

test('with the app it lies beside the page, if it is of the same dataset', async () => {
  const file = save('sag.json', writeProposal(moved()))
  const app = (name: string, sha256: string) => {
    mkdirSync(join(folder, name, 'data'), { recursive: true })
    writeFileSync(join(folder, name, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, name, 'data/manifest.json'), JSON.stringify({ sha256 }))
    return name
  }
  expect(await publish(file, '--out', 'med', '--app', app('bygget', manifest.sha256))).toMatchObject({ status: 0 })
  expect(read('med', 'app/index.html')).toBe('<!doctype html>')
  expect(all(read('med', 'index.html'), /href="(app[^"#]*)#forslag=/g)).toEqual([
    'app/index.html?vis=gennemse',
    'app/index.html?vis=mig'
  ])
  for (const [words, cause] of [
    [['--out', 'x', '--app', app('fremmed', 'f'.repeat(64))], /^fremmed: .*datasættet ffffffffffff…/],
    [['--out', 'x', '--app', 'ingen'], /^ingen: her ligger ingen bygget/],
    [['--out', 'x.zip', '--app', 'bygget'], /kun bruges, når der skrives en mappe/],
    [['--out', 'x', '--app', 'bygget', '--app-address', 'https://a.dk'], /enten --app eller/],
    [['--out', 'x', '--app-address', 'javascript:alert(1)'], /https:\/\//],
    [['--out', 'x', '--app-address', 'https://u:p@a.dk/'], /https:\/\//],
    [['--out'], /--out kræver en værdi/],
    [[], /med --out/],
    [['--out', 'x', '--ud', 'y'], /ukendt tilvalg --ud/],
    [['--out', 'x', 'anden.json'], /ét forslag/],
    [['--out', 'sag.json'], /ikke en mappe/]
  ] as const) {
    const { status, out, error } = await publish(file, ...words)
    expect({ status, out }, error).toEqual({ status: 2, out: '' })
    expect(error).toMatch(cause)
    expect(error.trimEnd()).not.toContain('\n')
  }
  expect(existsSync(join(folder, 'x'))).toBe(false)
  expect((await publish(save('tom.json', writeProposal(moved({ changes: [] }))), '--out', 'x')).error).toMatch(
    /^tom\.json: \$\.changes: forslaget har ingen ændringer/
  )
})

test('nothing is written through a link, nor is anything outside the folder taken away', async () => {
  const file = save('sag.json', writeProposal(moved()))
  mkdirSync(join(folder, 'ude'))
  mkdirSync(join(folder, 'lumsk'))
  writeFileSync(join(folder, 'ude/annex.html'), 'rør mig ikke')
  symlinkSync(join(folder, 'ude'), join(folder, 'lumsk/papers'))
  const { status, error } = await publish(file, '--out', 'lumsk', '--force')
  expect(status).toBe(2)
  expect(error).toMatch(/^lumsk: .*link.*papers/)
  expect(readFileSync(join(folder, 'ude/annex.html'), 'utf8')).toBe('rør mig ikke')
  mkdirSync(join(folder, 'falsk'))
  const files = ['../ude/annex.html', '/etc/hostname', 'x/../../ude/annex.html'].map(name => ({ name }))
  writeFileSync(join(folder, 'falsk/publication.json'), JSON.stringify({ format: 'skel-publication/1', files }))
  expect(await publish(file, '--out', 'falsk', '--force')).toMatchObject({ status: 0 })
  expect(statSync(join(folder, 'ude/annex.html')).isFile()).toBe(true)
})
