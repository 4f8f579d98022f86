/** The place under the pointer, or under the crosshair. A store of its own: it changes with every move, and nearly nobody cares. */
import { create } from 'zustand'
import type { LonLat } from '../../engine/api.ts'

export const usePointed = create<{ readonly at: LonLat | null }>()(() => ({ at: null }))
