/** What a dialog asks of the page around it. The shell provides it, so that the kit knows no store. */
import { createContext } from 'react'

export interface DialogHost {
  readonly close: () => void
  /** The open dialog shows on the map what it would do, and stands beside it. */
  readonly besideMap: boolean
}

export const DialogHostContext = createContext<DialogHost>({ close: () => undefined, besideMap: false })
