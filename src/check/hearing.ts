/** `--hearing FOLDER` and `--answers FILE …`: a round of hearing by files, sent out and brought home. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { heardCouncils } from '../dossier/councils.ts'
import { hearingFiles } from '../dossier/hearing/files.ts'
import { noticeWords, partWords, saidWords } from '../dossier/hearing/words.ts'
import type { Dossier } from '../dossier/papers.ts'
import { readHearing } from '../hearing/file.ts'
import { type MergePlan, planMerge, type Returned } from '../hearing/merge.ts'
import { s } from '../i18n/hearing.ts'
import { MAX_BYTES, MAX_LENGTH } from '../proposal/file/read.ts'
import { bytesFrom } from './files.ts'
import type { Judged } from './judge.ts'
import { Refusal } from './refusal.ts'

/** Resolves to a line that says what was written. Rejects with a Refusal where nothing can be. */
export async function hearingIn(folder: string, here: string, dossier: Dossier): Promise<string> {
  const files = hearingFiles(dossier, {})
  if (files.length === 0) throw new Refusal(folder, null, { id: 'round.cli.none' })
  const path = resolve(here, folder)
  try {
    await mkdir(path, { recursive: true })
    for (const { name, bytes } of files) await writeFile(join(path, name), bytes)
  } catch {
    throw new Refusal(folder, null, { id: 'round.cli.not-written' })
  }
  return `\n${s('round.cli.written', { n: files.length / 2, folder })}\n`
}

export interface Answers {
  readonly out: string
  readonly error: string
  /** 0: all can be taken as it is; 1: something is to be chosen; 2: a file can't be used. */
  readonly status: 0 | 1 | 2
}

/** What files that came back add to a judged proposal. It is not rewritten. */
export async function answersTo(
  { proposal, state, manifest, register }: Judged,
  names: readonly string[],
  here: string,
  json: boolean
): Promise<Answers> {
  const returned: Returned[] = []
  for (const name of names) {
    const bytes = await bytesFrom(name, resolve(here, name), '$', MAX_BYTES, MAX_LENGTH)
    returned.push({ name, read: readHearing(bytes, name) })
  }
  const file = { proposal, state, manifest, register, residents: null, made: '' }
  const plan = planMerge(proposal, returned, { asked: heardCouncils(file) })
  const found = new Map(register.municipalities.map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => state.facts.names[code] ?? found.get(code) ?? code
  const error = plan.notices.map(notice => `${oneLine(noticeWords(notice, nameOf))}\n`).join('')
  return { out: json ? `${JSON.stringify(jsonOf(plan))}\n` : report(plan, nameOf), error, status: statusOf(plan) }
}

const oneLine = (words: string): string => words.replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ')

function statusOf({ parts, notices }: MergePlan): 0 | 1 | 2 {
  if (notices.some(({ kind }) => kind === 'refused' || kind === 'other-council' || kind === 'other-proposal')) return 2
  return parts.some(({ kind }) => kind === 'conflict') ? 1 : 0
}

const jsonOf = ({ parts, notices }: MergePlan) => ({
  answers: parts,
  notices: notices.map(notice =>
    notice.kind === 'refused'
      ? { ...notice, problems: notice.problems.map(({ path, message }) => ({ path, id: message.id })) }
      : notice
  )
})

function report({ parts }: MergePlan, nameOf: (code: string) => string): string {
  const [adds, conflicts] = [parts.filter(one => one.kind === 'adds'), parts.filter(one => one.kind === 'conflict')]
  const lines = [
    ...(adds.length > 0 ? [s('round.cli.heading.adds')] : []),
    ...adds.map(({ code, part, theirs }) =>
      s('round.cli.adds', {
        council: nameOf(code),
        part: partWords(part),
        said: saidWords(part, Object.assign({}, ...theirs.map(({ said }) => said)))
      })
    ),
    ...(conflicts.length > 0 ? [s('round.cli.heading.conflicts')] : []),
    ...conflicts.map(({ code, part, mine, theirs }) =>
      s('round.cli.conflict', {
        council: nameOf(code),
        part: partWords(part),
        mine: mine ? saidWords(part, mine) : s('round.cli.mine.none'),
        theirs: theirs
          .map(({ said, files }) => s('round.merge.theirs', { files: files.join(', '), said: saidWords(part, said) }))
          .join('; ')
      })
    )
  ]
  return `${(lines.length > 0 ? lines : [s('round.cli.nothing')]).map(oneLine).join('\n')}\n`
}
