/** What a dialog needs from the page around it. Provided by the shell, so that the kit needs no store. */
import { createContext } from 'react'

export interface DialogHost {
  readonly close: () => void
  /** The open dialog previews its effect on the map, and is placed beside it. */
  readonly besideMap: boolean
}

export const DialogHostContext = createContext<DialogHost>({ close: () => undefined, besideMap: false })
