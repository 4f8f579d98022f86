/** Of which sources a bundle of the command line is: told by all that it was made of, to the byte. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const sha1 = content => createHash('sha1').update(content).digest('hex')

const BESIDE = ['package-lock.json', 'tsconfig.json']

/** Paths from the root. Throws where one of them is gone. */
export function fingerprintOf(paths) {
  const hash = createHash('sha1').update(`${process.version} ${process.arch}`)
  for (const path of [...BESIDE, ...paths]) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

/**
 * What the file system says of them: where that is as it was, nobody has written to them since, and to read them all takes ten times as
 * long. Where it is not they may be the same all the same. Throws where one of them is gone.
 */
export function stampOf(paths) {
  const hash = createHash('sha1').update(`${process.version} ${process.arch} ${root}`)
  for (const path of [...BESIDE, ...paths]) {
    const { size, mtimeNs, ctimeNs, ino } = statSync(join(root, path), { bigint: true })
    hash.update(`${path} ${size} ${mtimeNs} ${ctimeNs} ${ino}\n`)
  }
  return hash.digest('hex')
}
