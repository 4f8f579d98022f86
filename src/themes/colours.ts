/**
 * Colours of classes. In each row they go from light to dark, so that they are told apart without any sense of hue, by every
 * kind of colour blindness and on a grey print, and none is so dark that a name could not be read on it. They keep off the blue of
 * what a proposal moves and of the sea, and off the violet of regions. Made for this map; the order of hues follows Cynthia
 * Brewer's YlOrBr and BrBG, which are safe for the colour-blind.
 */
import { MOST_CLASSES } from './classes.ts'

const SEQUENTIAL = ['#fff9df', '#fde5ab', '#fbc76c', '#f2a03b', '#db7b1c'] as const
/** Of what is less and what is more than none; the middle bound is zero. */
const LESS = ['#e0863a', '#f8dcb0'] as const
const MORE = ['#e6f3ea', '#a9d8c6', '#5fb3a1'] as const

export const NO_FIGURE = '#e4e4e4'

/** The lowest first. */
export function sequential(count: number): readonly string[] {
  if (count <= 1) return [SEQUENTIAL[2]]
  const step = (MOST_CLASSES - 1) / (count - 1)
  return Array.from({ length: count }, (_, i) => SEQUENTIAL[Math.round(i * step)] as string)
}

/** Two classes below zero and three above. */
export const diverging: readonly string[] = [...LESS, ...MORE]

export const CATEGORY_COLOURS = {
  none: '#f6f3ea',
  light: '#fbd98f',
  middle: '#9dcdba',
  strong: '#5cae9c'
} as const
