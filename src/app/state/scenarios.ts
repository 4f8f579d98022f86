/** Which scenario is worked on, and those there are. */
import { create } from 'zustand'
import { t } from '../../i18n/index.ts'
import { FIRST_SCENARIO, type Scenario, type ScenarioEntry } from '../../proposal/storage/storage.ts'

/** Why a scenario could not be kept, opened or changed. */
export type ScenarioProblem = 'full' | 'forbidden' | 'broken' | 'blocked' | 'gone' | 'not-kept'

export interface ScenarioStore {
  readonly present: Scenario
  /** As they were when last asked for; null before that, and where the browser keeps nothing. */
  readonly list: readonly ScenarioEntry[] | null
  /** Something is being read or written; one thing at a time. */
  readonly busy: boolean
  readonly problem: ScenarioProblem | null
}

export const useScenarios = create<ScenarioStore>()(() => ({
  present: FIRST_SCENARIO,
  list: null,
  busy: false,
  problem: null
}))

/** The name it has been given, else that of the first one: only that begins without. */
export const scenarioName = ({ name }: { readonly name: string }): string =>
  name || t('scenarios.default-name', { n: 1 })

/** "Scenarie 3": the first number that nobody has, counting on from how many there are. */
export function freshName(names: readonly string[]): string {
  const taken = new Set(names)
  let n = names.length + 1
  while (taken.has(t('scenarios.default-name', { n }))) n++
  return t('scenarios.default-name', { n })
}

const KEY = 'skel.scenario'

/** The scenario this tab had open, over a reload; null where that is not known. Another tab may have another one open. */
export function rememberedScenario(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function setPresentScenario(present: Scenario): void {
  useScenarios.setState({ present })
  try {
    sessionStorage.setItem(KEY, present.id)
  } catch {
    // Where nothing may be kept there is nothing to come back to either.
  }
}
