/** Colours as they are seen without one kind of cone, by the matrices of Machado, Oliveira and Fernandes (2009), and in grey. */
import { describe, expect, test } from 'vitest'
import { colours as ofMap } from '../../src/map/layers/colours.ts'
import { CATEGORY_COLOURS, diverging, NO_FIGURE, sequential } from '../../src/themes/colours.ts'

type Rgb = readonly [number, number, number]

const rgb = (hex: string): Rgb => [1, 3, 5].map(i => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as Rgb
const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b

const SEEN: Readonly<Record<string, readonly Rgb[]>> = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722]
  ]
}

/** Linear RGB as seen. */
function seenAs(hex: string, by: string): Rgb {
  const plain = rgb(hex).map(linear) as unknown as Rgb
  return SEEN[by]!.map(row =>
    Math.min(1, Math.max(0, row[0] * plain[0] + row[1] * plain[1] + row[2] * plain[2]))
  ) as unknown as Rgb
}

/** CIELAB under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(luminance([r, g, b]))
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const difference = (a: string, b: string, by: string) => {
  const [one, other] = [lab(seenAs(a, by)), lab(seenAs(b, by))]
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
const contrast = (a: string, b: string) => {
  const [one, other] = [
    luminance(rgb(a).map(linear) as unknown as Rgb),
    luminance(rgb(b).map(linear) as unknown as Rgb)
  ]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

const rows: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries([2, 3, 4, 5].map(count => [`sequential of ${count}`, sequential(count)])),
  less: diverging.slice(0, 2),
  more: diverging.slice(2),
  categories: [CATEGORY_COLOURS.none, CATEGORY_COLOURS.light, CATEGORY_COLOURS.middle, CATEGORY_COLOURS.strong]
}

describe.each(Object.keys(SEEN))('as seen by %s', by => {
  test.each(Object.entries(rows))('neighbours are told apart: %s', (_, row) => {
    for (const [i, colour] of row.slice(1).entries()) expect(difference(row[i]!, colour, by)).toBeGreaterThan(6)
  })

  test.runIf(by !== 'grey')('what is less is told from what is more', () => {
    for (const less of diverging.slice(0, 2))
      for (const more of diverging.slice(2)) expect(difference(less, more, by)).toBeGreaterThan(9)
  })
})

test('rows go from light to dark, so that they need no hue', () => {
  for (const row of [rows['sequential of 5']!, rows.more!, rows.less!.toReversed()]) {
    const lightness = row.map(colour => lab(rgb(colour).map(linear) as unknown as Rgb)[0])
    for (const [i, one] of lightness.slice(1).entries()) expect(lightness[i]! - one).toBeGreaterThan(5)
  }
})

test('names are read on every class, and lines and hatching are seen', () => {
  for (const colour of [...Object.values(rows).flat(), NO_FIGURE]) {
    expect(contrast(ofMap.label, colour)).toBeGreaterThan(4.5)
    expect(contrast(ofMap.accentDark, colour)).toBeGreaterThan(3)
    // The hatching of moved land: 0059b3, half of it over the class.
    const hatch =
      '#' +
      rgb(colour)
        .map((v, i) =>
          Math.round(255 * (0.49 * v + 0.51 * rgb('#0059b3')[i]!))
            .toString(16)
            .padStart(2, '0')
        )
        .join('')
    expect(difference(hatch, colour, 'everyone')).toBeGreaterThan(20)
    expect(difference(hatch, colour, 'deuteranopia')).toBeGreaterThan(20)
    expect(contrast(hatch, colour)).toBeGreaterThan(1.4)
  }
})
