/** Whether the table of municipalities stands below the map, and by which column it was asked for. */
import { create } from 'zustand'
import type { ColumnId } from './selectors/table-rows.ts'

export const useTable = create<{ readonly open: boolean; readonly by: ColumnId | null }>()(() => ({
  open: false,
  by: null
}))

export const toggleTable = (): void => useTable.setState(({ open }) => ({ open: !open, by: null }))
export const openTableBy = (by: ColumnId): void => useTable.setState({ open: true, by })
export const closeTable = (): void => useTable.setState({ open: false, by: null })
