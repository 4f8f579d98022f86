import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { annexResultSchema } from './result/annex.ts'
import { check, folder } from './testing/command.ts'

const ANNEX = `Region Syddanmark
1. Fra Varde Kommune til Esbjerg Kommune er overført 5.934 m² af matr.nr. 7000d, Ask By, Elm.
2. Fra Brørup Kommune til BILUND KOMMUNE overføres matr.nr. 3, Aske.
3. Fra Varde Kommune til Esbjerg Kommune er overført noget andet.
Løs tekst`

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text)
  return name
}

test('an annex as JSON: names against those of today, what was not understood by line', async () => {
  const { status, out, error } = await check('--read-annex', file('annex.txt', ANNEX), '--json')
  expect([status, error]).toEqual([0, ''])
  const answer = v.parse(annexResultSchema, JSON.parse(out))
  expect(v.safeParse(v.strictObject(annexResultSchema.entries), JSON.parse(out)).success).toBe(true)
  expect(answer.items).toMatchObject([
    { line: 2, understood: true, fromCode: '0573', toCode: '0561', m2: 5934, notes: [] },
    {
      line: 3,
      understood: true,
      from: 'Brørup',
      fromCode: null,
      toCode: '0530',
      toAsWritten: 'BILUND',
      notes: [
        'Der står "BILUND"; det er læst som Billund.',
        'Kommunen Brørup findes ikke i dag.',
        'Ejerlavet Aske står uden sogn.'
      ]
    },
    { line: 4, understood: false, problem: 'Ikke forstået fra: "noget andet."', from: null, parcels: [] }
  ])
  expect(answer.lines).toMatchObject([
    { line: 1, what: 'heading' },
    { line: 5, what: 'unread', raw: 'Løs tekst' }
  ])
})

test('with the items comes a proposal that can be checked, and what it lacks by line', async () => {
  const words = `Ændringer pr. 1. januar 2020\n${ANNEX}\n4. Fra Varde Kommune til Esbjerg Kommune overføres det under pkt. 9 anførte areal.`
  const { out } = await check('--read-annex', file('annex.txt', words), '--json')
  const { assumed, left, proposal } = v.parse(annexResultSchema, JSON.parse(out))
  expect(assumed).toEqual([])
  expect(proposal).toMatchObject({
    format: 'skel-proposal/1',
    effectiveDate: '2020-01-01',
    changes: [{ id: 'pkt-1', from: '0573', to: '0561', parcels: [{ matrikelnr: '7000d', areaM2: 5934, whole: false }] }]
  })
  expect(left).toEqual([
    {
      line: 4,
      number: '2',
      why: 'Der er i dag ingen kommune, der hedder Brørup. Punktet er ikke blevet til en ændring.'
    },
    { line: 5, number: '3', why: 'Ikke forstået fra: "noget andet."' },
    { line: 7, number: '4', why: 'Punktet henviser til pkt. 9 og er ingen ændring for sig.' }
  ])
  const checked = await check(file('read.json', JSON.stringify(proposal)), '--json')
  expect(checked.error).toBe('')
  expect(JSON.parse(checked.out)).toMatchObject({
    routes: ['minor-border-change'],
    changes: [{ areaM2: 5934, unplacedM2: 5934 }]
  })
})

test('the same as text', async () => {
  const { status, out } = await check('--read-annex', file('annex.txt', ANNEX))
  expect(status).toBe(0)
  expect(out).toContain('2 af 3 punkter er forstået. Én anden linje er ikke forstået.')
  expect(out).toContain('Varde → Esbjerg: 5.934 m²\n    7000d, Ask By, Elm, en del, 5.934 m²')
  expect(out).toContain('Linje 5: Løs tekst\n  Linjen er ikke forstået.')
})

test('what is no annex, no text or no file is refused with its name', async () => {
  const cases = [
    [file('letter.txt', 'Kære ven\n1. Husk mælk.\n'), 'letter.txt: Teksten er ikke et bilag'],
    [file('empty.txt', ''), 'empty.txt: Teksten er ikke et bilag'],
    [file('picture.txt', new Uint8Array([0x89, 0x50, 0x81, 0x00, 0x8d, 0x01])), 'picture.txt: Filen er ikke en tekst.'],
    ['gone.txt', 'gone.txt: Filen findes ikke.']
  ] as const
  for (const [name, words] of cases) {
    const { status, out, error } = await check('--read-annex', name, '--json')
    expect([status, out], name).toEqual([2, ''])
    expect(error).toContain(words)
  }
  expect((await check('--read-annex')).error).toContain('Efter --read-annex skal stå en fil.')
  expect((await check('a.json', '--read-annex', 'b.txt')).error).toContain('Med --read-annex kan der ikke også')
})
