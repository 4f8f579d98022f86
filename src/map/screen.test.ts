import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWellInSight, metresPerPixel, notePosition, usablePadding, visibleCentre, wayIntoSight } from './screen.ts'

const desktop = { width: 1440, height: 900 }
const panel = { top: 0, right: 400, bottom: 40, left: 0 }

test('a pixel is 78 km at the equator for a 512 px world, and half as wide one zoom further', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 0)
  expect(metresPerPixel(55.7, 13)).toBeCloseTo(metresPerPixel(55.7, 12) / 2, 9)
  expect(metresPerPixel(60, 10)).toBeCloseTo(metresPerPixel(0, 10) / 2, 6)
})

test('padding stays as it is where there is room, and shrinks where there is not', () => {
  expect(usablePadding(desktop, panel)).toEqual(panel)
  const phone = usablePadding({ width: 390, height: 844 }, { top: 100, right: 0, bottom: 900, left: 0 })
  expect(844 - phone.top - phone.bottom).toBeCloseTo(120)
  expect(phone.bottom / phone.top).toBeCloseTo(9)
  expect(visibleCentre(desktop, panel)).toEqual({ x: 520, y: 430 })
})

test('a note stands beside its point where there is room, else below or above, and never on it nor outside', () => {
  const note = { width: 160, height: 48 }
  expect(notePosition({ x: 500, y: 400 }, 'right', note, desktop, 18)).toEqual({ x: 518, y: 376 })
  expect(notePosition({ x: 500, y: 400 }, 'left', note, desktop, 18)).toEqual({ x: 322, y: 376 })
  expect(notePosition({ x: 1400, y: 400 }, 'right', note, desktop, 18)).toEqual({ x: 1440 - 160 - 8, y: 418 })
  expect(notePosition({ x: 1400, y: 880 }, 'right', note, desktop, 18).y).toBe(880 - 18 - 48)
  const place = fc.record({ x: fc.integer({ min: 0, max: 1440 }), y: fc.integer({ min: 0, max: 900 }) })
  fc.assert(
    fc.property(place, fc.constantFrom('left' as const, 'right' as const), (at, side) => {
      const { x, y } = notePosition(at, side, note, desktop, 18)
      expect(x >= 0 && y >= 0 && x + note.width <= desktop.width && y + note.height <= desktop.height).toBe(true)
      expect(at.x < x || at.x > x + note.width || at.y < y || at.y > y + note.height).toBe(true)
    })
  )
})

test('what lies under the panel or beyond the edge is brought into sight, and what is in sight stays', () => {
  expect(wayIntoSight({ x: 500, y: 400 }, desktop, panel)).toBeNull()
  expect(wayIntoSight({ x: 1200, y: 400 }, desktop, panel)).toEqual({ x: 1200 - (1440 - 400 - 24), y: 0 })
  expect(wayIntoSight({ x: 500, y: -30 }, desktop, panel)).toEqual({ x: 0, y: -54 })
})

test('a box is well in sight where it lies between the panels and is large enough to look at', () => {
  const size = { width: 1000, height: 600 }
  const padding = { top: 0, right: 0, bottom: 0, left: 200 }
  const seen = (x0: number, y0: number, x1: number, y1: number) =>
    isWellInSight({ x: x0, y: y0 }, { x: x1, y: y1 }, size, padding)
  expect(seen(300, 100, 700, 500)).toBe(true)
  // Under a panel, or out of the window.
  expect(seen(150, 100, 700, 500)).toBe(false)
  expect(seen(300, 100, 700, 601)).toBe(false)
  // Two municipalities on a map of the whole country; a long strip is seen by its length.
  expect(seen(500, 300, 560, 330)).toBe(false)
  expect(seen(300, 300, 600, 302)).toBe(true)
})
