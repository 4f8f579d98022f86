/** The theme that the map is coloured by, and what it says of each municipality. */
import { create } from 'zustand'
import type { CaseState } from '../../engine/api.ts'
import type { ThemeChoice } from '../../themes/theme.ts'

/** What a theme says of one municipality on one side: the words, and the number or place in order they are sorted by. */
export interface ThemeCell {
  readonly value: number | null
  readonly text: string
}

export interface ThemeTold {
  /** What it was worked out for. */
  readonly outcome: CaseState
  readonly label: string
  /** Of numbers; null where it has categories. */
  readonly digits: number | null
  /** Column of the table of municipalities that says the same; null where it has none. */
  readonly column: 'density' | 'residents' | 'rank' | null
  /** By code; a side is null where there is no such municipality. */
  readonly cells: ReadonlyMap<string, Readonly<Record<'before' | 'after', ThemeCell | null>>>
  readonly sources: readonly string[]
  /** What is said of one of the units that are coloured, by code; none where municipalities are. */
  readonly unit?: (code: string) => string
}

export interface ThemeStore {
  /** The box to choose in stands on the map. */
  readonly open: boolean
  readonly choice: ThemeChoice | null
  /** null while there is none, or nothing is worked out. */
  readonly told: ThemeTold | null
  /** Of the unit under the pointer, in words. */
  readonly unit: string | null
  /** How often the box was asked for: it then takes the focus. */
  readonly asked: number
}

export const useTheme = create<ThemeStore>()(() => ({ open: false, choice: null, told: null, unit: null, asked: 0 }))

export const askForTheme = (): void => useTheme.setState(({ asked }) => ({ open: true, asked: asked + 1 }))
export const closeThemes = (): void => useTheme.setState({ open: false, choice: null, told: null, unit: null })

/** What an address asks for; what it does not ask for is taken away. */
export function showTheme(choice: ThemeChoice | null): void {
  const { choice: present } = useTheme.getState()
  const same = JSON.stringify(choice) === JSON.stringify(present)
  if (same) return
  useTheme.setState(choice ? { open: true, choice } : { open: false, choice: null, told: null })
}
