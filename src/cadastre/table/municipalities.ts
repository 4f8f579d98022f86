/** Municipalities by name or code as people write them: "Høje-Taastrup Kommune", "0169", 169. */
import { slipsBetween } from '../nearby.ts'
import type { Municipality } from './types.ts'

export class MunicipalityFinder {
  private readonly all: readonly Municipality[]
  private readonly known = new Map<string, Municipality>()

  constructor(all: readonly Municipality[]) {
    this.all = all
    for (const one of all) this.known.set(spelling(one.name), one)
    for (const one of all) this.known.set(one.code, one)
  }

  find(text: string): Municipality | null {
    const plain = text.trim()
    if (/^\d{1,4}$/.test(plain)) return this.known.get(plain.padStart(4, '0')) ?? null
    return this.known.get(plain) ?? this.known.get(spelling(plain)) ?? null
  }

  /** Names that look like it. */
  near(text: string, most = 3): readonly Municipality[] {
    const key = spelling(text)
    return this.all
      .map(one => ({ one, slips: slipsBetween(key, spelling(one.name)) }))
      .filter(({ slips }) => slips <= Math.max(1, Math.floor(key.length / 3)))
      .sort((a, b) => a.slips - b.slips)
      .slice(0, most)
      .map(({ one }) => one)
  }
}

const spelling = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\d{4}\s+/, '')
    .replace(/\s+kommunes?$/, '')
    .replaceAll('aa', 'å')
    .replace(/[^\p{L}\p{N}]+/gu, '')
