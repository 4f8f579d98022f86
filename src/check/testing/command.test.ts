import { expect, test } from 'vitest'
import { run } from './command.ts'

test('a letter that comes in two pieces is one letter', async () => {
  const halves = (stream: string) =>
    `process.${stream}.write(Buffer.from([0xc3])); setTimeout(() => process.${stream}.write(Buffer.from([0xa6])), 100);`
  expect(await run(process.execPath, ['-e', halves('stdout') + halves('stderr')])).toEqual({
    status: 0,
    out: 'æ',
    error: 'æ'
  })
})
