/** Of which sources a bundle of the command line is: told by all that it was made of, to the byte. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const sha1 = content => createHash('sha1').update(content).digest('hex')

/** Paths from the root. Throws where one of them is gone. */
export function fingerprintOf(paths) {
  const hash = createHash('sha1').update(`${process.version} ${process.arch}`)
  for (const path of ['package-lock.json', 'tsconfig.json', ...paths])
    hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}
