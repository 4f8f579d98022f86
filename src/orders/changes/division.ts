/** What an annex is read against: who there is on the day it takes effect. */
import type { Message } from '../../i18n/message.ts'
import { spelt } from '../municipalities.ts'
import type { AnnexItem } from '../types.ts'

export interface Division {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
  /** Regions of that day; none where they are not known. */
  readonly regions: readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[]
  /** Binding cooperations in force that day, by their members' codes. */
  readonly cooperations: readonly { readonly id: string; readonly members: readonly string[] }[]
}

/** Codes by name; what the annex itself creates among them once it is known. */
export class Names {
  private readonly codes: Map<string, string>

  constructor({ municipalities }: Division) {
    this.codes = new Map(municipalities.map(({ code, name }) => [spelt(name), code]))
  }

  /** null where no municipality has that name. */
  codeOf(name: string): string | null {
    return this.codes.get(spelt(name)) ?? null
  }

  add(name: string, code: string): void {
    this.codes.set(spelt(name), code)
  }

  /** A code nobody has. */
  free(): string {
    const taken = new Set(this.codes.values())
    for (let code = 901; ; code++) {
      const four = String(code).padStart(4, '0')
      if (!taken.has(four)) return four
    }
  }

  unknown(names: readonly string[]): readonly string[] {
    return [...new Set(names)].filter(name => this.codeOf(name) === null)
  }
}

export const regionNamed = ({ regions }: Division, name: string): Division['regions'][number] | null =>
  regions.find(region => spelt(region.name) === spelt(name)) ?? null

export const regionOf = ({ regions }: Division, code: string): Division['regions'][number] | null =>
  regions.find(({ members }) => members.includes(code)) ?? null

/** Regions by today's kind of name; the counties of before 2007 are not in the data. */
const isRegionName = (name: string) => /^region /i.test(name)

/** Where an item says that a municipality lies in another region than it does. */
export function otherRegion(
  { fromRegion, toRegion, region }: AnnexItem,
  { from, to }: { readonly from: string; readonly to: string },
  division: Division
): Message[] {
  const said = [
    { code: from, name: fromRegion },
    { code: to, name: toRegion }
  ].flatMap(({ code, name }) => (name !== undefined && isRegionName(name) ? [{ code, name }] : []))
  const wrong = said.flatMap(({ code, name }) => wrongRegion(division, code, name))
  const heading = region !== null && isRegionName(region) ? regionNamed(division, region) : null
  if (region !== null && isRegionName(region) && division.regions.length > 0) {
    if (!heading) wrong.push(unknownRegion(region))
    else if (![from, to].some(code => regionOf(division, code)?.id === heading.id || regionOf(division, code) === null))
      wrong.push({ id: 'orders.left.other-heading', values: { region } })
  }
  return wrong
}

const unknownRegion = (region: string): Message => ({ id: 'orders.left.unknown-region', values: { region } })

/** Nothing to say where the region is as the data has it. */
export function wrongRegion(division: Division, code: string, name: string): Message[] {
  if (division.regions.length === 0) return []
  const [said, own] = [regionNamed(division, name), regionOf(division, code)]
  if (!said) return [unknownRegion(name)]
  const municipality = division.municipalities.find(one => one.code === code)?.name
  return own === null || own.id === said.id || municipality === undefined
    ? []
    : [{ id: 'orders.left.other-region', values: { name: municipality, said: name, region: own.name } }]
}
