import { expect, test } from 'vitest'
import { writeProposal } from '../../../proposal/file/write.ts'
import { aProposal } from '../../../proposal/testing/examples.ts'
import { filesToCompare, MOST_COMPARED } from './files.ts'

const file = (name: string, text: string) => new File([text], name)
const good = (title: string) => writeProposal(aProposal({ title }))

test('proposals in files are compared under their titles; what can not be read is told, the others stay', async () => {
  const first = await filesToCompare([file('a.json', good('Nord')), file('b.json', '{"format":')], [])
  expect(first.files.map(({ name }) => name)).toEqual(['Nord (a.json)'])
  expect(first.unread).toMatchObject([{ name: 'b.json', message: { id: 'file.truncated' } }])
  const second = await filesToCompare([file('c.json', good(''))], first.files)
  expect(second.files.map(({ id, name }) => `${id} ${name}`)).toEqual(['file-0 Nord (a.json)', 'file-1 c.json'])
  const many = Array.from({ length: MOST_COMPARED + 2 }, (_, i) => file(`${i}.json`, good('')))
  const last = await filesToCompare(many, [])
  expect(last.files).toHaveLength(MOST_COMPARED)
  expect(last.unread.map(({ message }) => message.id)).toEqual(['comparison.too-many', 'comparison.too-many'])
})
