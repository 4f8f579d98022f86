/** The base map under the division: what the installation offers, and what is chosen. */
import { create } from 'zustand'
import type { BaseMap, BaseMapRole } from '../../config/types.ts'
import type { Message } from '../../i18n/message.ts'

export type BaseMapChoice = BaseMap | File | null

export interface BaseMapStore {
  /** Roles that some configured base map has. */
  readonly roles: readonly BaseMapRole[]
  /** null for the built-in map alone. */
  readonly chosen: BaseMapChoice
  readonly state: 'none' | 'opening' | 'shown' | 'failed'
  /** Plain text, of the one that is shown. */
  readonly attribution: string
  /** Why it is not shown, or not everywhere. */
  readonly fault: Message | null
}

export const NO_BASE_MAP = { chosen: null, state: 'none', attribution: '', fault: null } as const

export const useBaseMap = create<BaseMapStore>()(() => ({ roles: [], ...NO_BASE_MAP }))
