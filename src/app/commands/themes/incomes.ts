/** Household income by polling district, fetched with the first theme that asks for it. */
import type { SourceRecord } from '../../../dataset/types.ts'
import { type Incomes, readIncomes } from '../../../themes/income.ts'

let fetched: Promise<Incomes> | null = null

/** null where it can't be had; asked for anew next time. */
export async function incomes(): Promise<Incomes | null> {
  fetched ??= fetch(new URL('themes/income-ev2024.json', document.baseURI)).then(async answer => {
    if (!answer.ok) throw new Error(String(answer.status))
    return readIncomes(await answer.text())
  })
  return fetched.catch(() => {
    fetched = null
    return null
  })
}

/** null where it can't be had. */
export const incomeSource = async (): Promise<SourceRecord | null> => (await incomes())?.source ?? null
