/** What an annex decides of whole municipalities, regions and cooperations (§ 1, stk. 3, §§ 5–7). */
import { type Cursor, NotUnderstood } from './cursor.ts'
import { NOTHING } from './object.ts'
import { municipalities, type Party, party, regionName } from './parties.ts'
import type { Cooperation, Reading, Task } from './types.ts'

/** Throws NotUnderstood. */
export function decision(cursor: Cursor): Reading {
  if (cursor.sees('det forpligtende') || cursor.sees('samarbejdet mellem')) return dissolved(cursor)
  if (cursor.sees('region|regionerne')) return regionsMerged(cursor)
  if (cursor.standsNext(() => joinedAlone(cursor))) throw new NotUnderstood({ id: 'orders.no-name' })
  return cursor.attempt(() => merged(cursor)) ?? cursor.attempt(() => toRegion(cursor)) ?? designated(cursor)
}

const isJoined = (cursor: Cursor) => cursor.take('sammenlægges') || cursor.take('lægges sammen')

/** Municipalities and those they are joined with; null where nobody is joined. */
function joining(cursor: Cursor): readonly Party[] | null {
  const some = municipalities(cursor)
  if (!isJoined(cursor)) return null
  return cursor.take('med') ? [...some, ...municipalities(cursor)] : some
}

/** "A Kommune sammenlægges med B Kommune." */
const joinedAlone = (cursor: Cursor) => (joining(cursor) !== null && cursor.atStop ? true : null)

/** "A Kommune og B Kommune sammenlægges til C Kommune", "… indgår i den nye C Kommune", "A Kommune lægges ind under B Kommune". */
function merged(cursor: Cursor): Reading {
  const together = cursor.attempt(() => joining(cursor))
  const joined = together !== null
  const members = together ?? municipalities(cursor)
  if (!joined && !cursor.take('indgår i') && !cursor.take('lægges ind under')) throw cursor.stuck()
  if (joined) {
    cursor.need('til')
    if (cursor.take('én|en kommune')) cursor.need('med navnet')
  }
  const to = party(cursor)
  const isOneOf = members.some(({ name }) => name === to.name)
  return {
    ...NOTHING,
    kind: 'merger',
    from: members.map(({ name }) => name).join('; '),
    to: to.name,
    merged: members.map(({ name }) => name),
    ...asWritten(members),
    ...((to.isNew || (joined && !isOneOf)) && { newTo: true as const })
  }
}

const goTo = (of: readonly Party[], fromRegion: string | null): Reading => ({
  ...NOTHING,
  kind: 'region',
  affects: of.map(({ name }) => name),
  ...asWritten(of),
  ...(fromRegion !== null && { fromRegion })
})

/** "X Kommune overgår fra Region A til Region B.", "… overgår til Region B.", "… overgår fra Region A, jf. pkt. 7." */
function toRegion(cursor: Cursor): Reading {
  const of = municipalities(cursor)
  cursor.need('overgår|overføres|henlægges')
  const fromRegion = cursor.take('fra') ? regionName(cursor, () => cursor.sees('til|,')) : null
  const told = goTo(of, fromRegion)
  if (fromRegion !== null && cursor.take(',')) {
    cursor.need('jf.|jfr. pkt.|punkt')
    return { ...told, crossRef: cursor.next().text }
  }
  cursor.need('til')
  return { ...told, toRegion: regionName(cursor, () => cursor.sees(',|jf.|pkt.|fra')) }
}

/** "Fra Region A til Region B overføres X Kommune og Y Kommune." */
export function betweenRegions(cursor: Cursor): Reading {
  cursor.need('fra')
  const fromRegion = regionName(cursor, () => cursor.sees('til'))
  cursor.need('til')
  const region = regionName(cursor, () => cursor.sees('overføres'))
  cursor.need('overføres')
  return { ...goTo(municipalities(cursor), fromRegion), toRegion: region }
}

/** "Region A og Region B indgår i Region C." */
function regionsMerged(cursor: Cursor): Reading {
  const regions: string[] = []
  const plural = cursor.take('regionerne')
  const ends = () =>
    cursor.sees(',|sammenlægges') ||
    cursor.sees(plural ? 'og' : 'og region') ||
    cursor.sees('indgår i') ||
    cursor.sees('til region')
  const one = () => regions.push(`${plural ? 'Region ' : ''}${regionName(cursor, ends)}`)
  do one()
  while (cursor.take(',') || cursor.take('og'))
  if (cursor.take('sammenlægges')) {
    if (cursor.take('med')) one()
    cursor.need('til')
  } else cursor.need('indgår i')
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
  if (!cursor.take('samarbejdet mellem')) {
    cursor.need('det forpligtende')
    cursor.take('kommunale')
    cursor.need('samarbejde mellem')
  }
  const members = municipalities(cursor)
  if (members.length < 2) throw cursor.stuck()
  cursor.need('opløses|ophæves|ophører')
  reference(cursor)
  return about(members, true, [])
}

/** ", jf. § 5, stk. 1". */
function reference(cursor: Cursor): void {
  cursor.attempt(() => {
    cursor.take(',')
    cursor.need('jf.|jfr. §')
    const goesOn = () =>
      /^(?:§|stk\.|nr\.|pkt\.|,|og|\d{1,2})$/.test(cursor.peek()?.text ?? '') && !cursor.sees(', hvor')
    while (!cursor.atStop && goesOn()) cursor.next()
    return true
  })
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
  const members = municipalities(cursor)
  if (members.length < 2) throw cursor.stuck()
  if (!cursor.take('indgår i et forpligtende')) cursor.need('udpeges til at indgå i et forpligtende')
  cursor.take('kommunalt')
  cursor.need('samarbejde')
  reference(cursor)
  const authorised: Cooperation['authorised'][number][] = []
  while (!cursor.atStop) {
    if (!cursor.take(', hvor')) cursor.need('.')
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
  if (!cursor.take('varetager')) cursor.need('bemyndiges til at varetage')
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
