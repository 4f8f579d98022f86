// node examples/judge.mjs FILE.json
import { readFile } from 'node:fs/promises'
import { openFolder } from 'skel/node'

const [file] = process.argv.slice(2)
const skel = await openFolder()
const { measures, findings } = await skel.check(await readFile(file), file)
console.log(`${measures.movedAreaM2 / 10_000} ha`)
for (const { provision, rule, verdict } of findings) console.log(`${provision}  ${rule}: ${verdict}`)
