/** What an action is. One registry feeds buttons, menus, shortcuts and the help page, so that they cannot disagree. */
import type { LonLat } from '../../engine/api.ts'
import type { MessageId } from '../../i18n/index.ts'
import type { CaseStore } from './case.ts'
import type { Mode } from './mode.ts'
import type { ToolStore } from './tool.ts'
import type { UiStore } from './ui.ts'

/** `mod` is Ctrl, or ⌘ on a Mac. `key` as in KeyboardEvent.key, letters in lower case. */
export interface Shortcut {
  readonly key: string
  readonly mod?: true
  readonly shift?: true
  readonly alt?: true
  /** Shown in the help, but heard by the map while it has the focus. */
  readonly heardByMap?: true
}

export interface Snapshot {
  readonly case: CaseStore
  readonly tool: ToolStore
  readonly ui: UiStore
}

/** Where the map's menu was opened. */
export interface ActionPlace {
  readonly at: LonLat
  /** The municipality there; '' at sea or abroad. */
  readonly code: string
}

export interface Action {
  readonly label: MessageId
  readonly shortcuts: readonly Shortcut[]
  readonly enabled: (now: Snapshot) => boolean
  /** Where there is such an action at all; left out: only while one drafts. */
  readonly modes?: readonly Mode[]
  readonly perform: () => void
  /** What it does at a place on the map; such actions stand in the map's menu, and the tool's own while it is in use. */
  readonly performAt?: (place: ActionPlace) => void
  /** Also in the map's menu while a tool is in use. */
  readonly ofTool?: true
}
