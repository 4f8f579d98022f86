/** Residents of 2008, fetched with the first theme that asks for them. */
import type { SourceRecord } from '../../../dataset/types.ts'
import { type PastResidents, readPastResidents } from '../../../themes/past-residents.ts'

let fetched: Promise<PastResidents> | null = null

/** null where they can't be had; asked for anew next time. */
export async function pastResidents(): Promise<PastResidents | null> {
  fetched ??= fetch(new URL('themes/residents-2008.json', document.baseURI)).then(async answer => {
    if (!answer.ok) throw new Error(String(answer.status))
    return readPastResidents(await answer.text())
  })
  return fetched.catch(() => {
    fetched = null
    return null
  })
}

/** null where it can't be had. */
export const pastSource = async (): Promise<SourceRecord | null> => (await pastResidents())?.source ?? null
