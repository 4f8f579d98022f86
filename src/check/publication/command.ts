/** The command `publish`: a proposal as a folder for any web host, or as a zip of it. */
import { resolve } from 'node:path'
import { byName, zipOf } from '../../bundle/zip/write.ts'
import { text } from '../../i18n/check.ts'
import { FILES } from '../../publication/files.ts'
import { listOf, publicationFiles } from '../../publication/folder.ts'
import { s } from '../../publication/words.ts'
import { judge, type Opened } from '../judge.ts'
import { type OpenDataset, opening } from '../opening.ts'
import { Refusal } from '../refusal.ts'
import { type FileResult, refusal, refused } from '../refused.ts'
import { isZip, type PublishArguments, parsePublish } from './arguments.ts'
import { appFiles, refuseTarget, writeFolder, writeZip } from './write.ts'

/** Files are looked for from the folder `here`. */
export async function publishCommand(
  words: readonly string[],
  here: string,
  open: OpenDataset = opening
): Promise<FileResult> {
  const parsed = parsePublish(words)
  if (parsed.kind === 'wrong') return refused('publish', text(parsed.message))
  try {
    return { status: 0, out: `${await publish(parsed.run, here, open)}\n`, error: '' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusal(error)
  }
}

/** Where the app lies in the folder. */
const APP = 'app'

async function publish(run: PublishArguments, here: string, open: OpenDataset): Promise<string> {
  const { file, out, force, app, address } = run
  const target = { out, path: resolve(here, out), force }
  await refuseTarget(target, isZip(out))
  const opened = openedFor(run, here, open)
  const judged = await judge({ file, filePath: resolve(here, file) }, opened)
  const { proposal, engine, manifest, register, residents } = judged
  if (proposal.changes.length === 0) throw new Refusal(file, '$.changes', { id: 'publication.cli.nothing' })
  const parts = app === null ? [] : await appFiles(app, resolve(here, app), manifest.sha256)
  const files = await publicationFiles({
    given: { proposal, engine, manifest, register, residents },
    app: app === null ? address : `${APP}/index.html`,
    pack: zipOf
  })
  if (isZip(out)) {
    await writeZip(target, zipOf(files))
    return s('publication.cli.written-zip', { n: files.length, folder: out })
  }
  const own = files.filter(({ name }) => name !== FILES.list)
  const all = [...own, ...parts.map(({ name, bytes }) => ({ name: `${APP}/${name}`, bytes }))].sort(byName)
  await writeFolder(target, [...all, await listOf(proposal, all)])
  return s('publication.cli.written', { n: all.length + 1, folder: out })
}

function openedFor(
  { dataset, residents: file, residentsSystem: system }: PublishArguments,
  here: string,
  open: OpenDataset
): Opened {
  let opened: ReturnType<OpenDataset> | null = null
  const theDataset = () => {
    opened ??= open(dataset === null ? null : resolve(here, dataset))
    return opened
  }
  return {
    dataset: theDataset,
    residents: async () => {
      if (file === null) return null
      const { engine } = await theDataset()
      const { countAt } = await import('../residents.ts')
      return countAt(engine, { file, path: resolve(here, file), system })
    },
    parcels: async () => null
  }
}
