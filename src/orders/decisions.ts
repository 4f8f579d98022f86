/** What an annex decides of whole municipalities, regions and cooperations (§ 1, stk. 3, §§ 5–7). */
import type { Cursor } from './cursor.ts'
import { NOTHING } from './object.ts'
import { type Party, parties, party, regionName } from './parties.ts'
import type { Cooperation, Reading, Task } from './types.ts'

/** Throws NotUnderstood. */
export function decision(cursor: Cursor): Reading {
  if (cursor.sees('det forpligtende')) return dissolved(cursor)
  if (cursor.sees('region|regionerne')) return regionsMerged(cursor)
  return cursor.attempt(() => toRegion(cursor)) ?? designated(cursor)
}

/** "X Kommune overgår fra Region A til Region B.", "… overgår til Region B.", "… overgår fra Region A, jf. pkt. 7." */
function toRegion(cursor: Cursor): Reading {
  const of = party(cursor)
  cursor.need('overgår')
  const fromRegion = cursor.take('fra') ? regionName(cursor, () => cursor.sees('til|,')) : null
  const told = {
    ...NOTHING,
    kind: 'region' as const,
    affects: [of.name],
    ...(of.asWritten !== null && { fromAsWritten: of.asWritten }),
    ...(fromRegion !== null && { fromRegion })
  }
  if (fromRegion !== null && cursor.take(',')) {
    cursor.need('jf.|jfr. pkt.|punkt')
    return { ...told, crossRef: cursor.next().text }
  }
  cursor.need('til')
  return { ...told, toRegion: regionName(cursor, () => cursor.sees(',|jf.|pkt.')) }
}

/** "Region A og Region B indgår i Region C." */
function regionsMerged(cursor: Cursor): Reading {
  const regions: string[] = []
  do regions.push(regionName(cursor, () => cursor.sees(',') || cursor.sees('og region') || cursor.sees('indgår i')))
  while (cursor.take(',') || cursor.take('og'))
  cursor.need('indgår i')
  cursor.take('den nye')
  const into = regionName(cursor, () => cursor.sees(',|jf.|pkt.'))
  if (regions.length < 2) throw cursor.stuck()
  return { ...NOTHING, kind: 'regions-merged', regions, toRegion: into }
}

const about = (members: readonly Party[], ends: boolean, authorised: Cooperation['authorised']): Reading => ({
  ...NOTHING,
  kind: 'cooperation',
  cooperation: { members: members.map(({ name }) => name), ends, authorised },
  ...asWritten(members)
})

function asWritten(members: readonly Party[]): Pick<Reading, 'fromAsWritten'> {
  const mended = members.flatMap(one => one.asWritten ?? [])
  return mended.length > 0 ? { fromAsWritten: mended.join('; ') } : {}
}

/** "Det forpligtende kommunale samarbejde mellem A Kommune og B Kommune opløses." */
function dissolved(cursor: Cursor): Reading {
  cursor.need('det forpligtende')
  cursor.take('kommunale')
  cursor.need('samarbejde mellem')
  const members = parties(cursor)
  if (members.length < 2) throw cursor.stuck()
  cursor.need('opløses|ophæves|ophører')
  return about(members, true, [])
}

const TASKS: readonly (readonly [Task, string])[] = [
  [1, 'beskæftigelse'],
  [2, 'genoptræning'],
  [3, 'natur og miljø'],
  [4, 'det specialiserede socialområde'],
  [5, 'specialundervisning']
]

/** "A Kommune og B Kommune udpeges til at indgå i et forpligtende kommunalt samarbejde. B Kommune bemyndiges til …" */
function designated(cursor: Cursor): Reading {
  const members = parties(cursor)
  if (members.length < 2) throw cursor.stuck()
  cursor.need('udpeges til at indgå i et forpligtende')
  cursor.take('kommunalt')
  cursor.need('samarbejde')
  const authorised: Cooperation['authorised'][number][] = []
  while (!cursor.atStop) {
    cursor.need('.')
    authorised.push(authority(cursor, members))
  }
  const tasks = authorised.flatMap(one => one.tasks)
  if (new Set(tasks).size < tasks.length) throw cursor.stuck()
  return about(members, false, authorised)
}

/** "B Kommune bemyndiges til at varetage opgaver vedrørende beskæftigelse og genoptræning". Only a member can be. */
function authority(cursor: Cursor, members: readonly Party[]): Cooperation['authorised'][number] {
  const { name } = party(cursor)
  if (!members.some(one => one.name === name)) throw cursor.stuck()
  cursor.need('bemyndiges til at varetage')
  cursor.take('opgaver|opgaverne')
  cursor.need('vedrørende')
  const tasks: Task[] = []
  do {
    const task = TASKS.find(([, words]) => cursor.take(words))?.[0]
    if (task === undefined) throw cursor.stuck()
    tasks.push(task)
  } while (cursor.take(',') || cursor.take('og'))
  return { council: name, tasks }
}
