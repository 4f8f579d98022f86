/** What tests write outside the project lies in one folder, which goes when they have ended. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For all projects of a run, each of which asks. */
let isThere = false

export default function temporary(): (() => void) | undefined {
  if (isThere) return undefined
  isThere = true
  const folder = mkdtempSync(join(tmpdir(), 'skel-tests-'))
  // Where the processes of the tests take theirs from.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
