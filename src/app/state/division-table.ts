/** Whether the table of municipalities stands below the map. */
import { create } from 'zustand'

export const useTable = create<{ readonly open: boolean }>()(() => ({ open: false }))

export const toggleTable = (): void => useTable.setState(({ open }) => ({ open: !open }))
export const closeTable = (): void => useTable.setState({ open: false })
