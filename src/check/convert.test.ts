import { expect, test } from 'vitest'
import { writeProposal } from '../proposal/file/write.ts'
import { box, check, moving, refused, save } from './testing/command.ts'

const proposal = () => save('omregn.json', writeProposal(moving(box(12.19, 55.66, 12.2, 55.67))))

test('a statistics file comes back on the new division, with what is to be told beside it', async () => {
  const file = save('tal.csv', 'Kommune;Antal\nRoskilde;100\nHøje-Taastrup;1.000\nHele landet;9.999\n')
  const { status, out, error } = await check(proposal(), '--convert', file, '--weights', 'area')
  expect(status).toBe(0)
  expect(out).toMatch(/^\uFEFFnew_code;new_name;Antal\r\n0169;Høje-Taastrup;99\d,\d+\r\n0265;Roskilde;10\d,\d+\r\n$/)
  expect(error).toContain('Antal: 1100 før og efter.')
  expect(error).toContain('linje 4: "Hele landet" er ikke en kommune i datasættet')
  const json = JSON.parse((await check(proposal(), '--convert', file, '--json')).out)
  expect(json).toMatchObject({ municipalities: 2, by: 'residents', totals: [{ column: 'Antal', total: '1100' }] })
})

test('what can not be converted is told by file and line', async () => {
  const wrong = save('forkert.csv', 'Kommune;Antal\nRoskilde;1\nHvidovre;to\nGreve;3\n')
  await refused([proposal(), '--convert', wrong], /forkert\.csv: linje 3: I kolonnen "Antal" står "to"/)
  await refused([proposal(), '--convert', 'mangler.csv'], /mangler\.csv: Filen findes ikke/)
  await refused([proposal(), '--convert'], /Efter --convert skal stå en fil/)
  await refused([proposal(), '--convert', wrong, '--weights', 'hunde'], /--weights skal stå area eller residents/)
  await refused([proposal(), proposal(), '--convert', wrong], /ét forslag/)
})
