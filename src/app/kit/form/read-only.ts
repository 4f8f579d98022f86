/** Whether the fields around here can only be read. */
import { createContext } from 'react'

export const ReadOnlyContext = createContext(false)
