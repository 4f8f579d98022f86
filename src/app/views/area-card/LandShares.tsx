import type { LandShares as Shares } from '../../../engine/api.ts'
import { p } from '../../../i18n/area-card.ts'
import { formatArea, formatSquareKilometres } from '../../../i18n/format.ts'
import { Fact } from '../../kit/Fact.tsx'
import { type MunicipalityAfter, useDivision } from '../../state/selectors/division-after.ts'
import { Links } from './Links.tsx'

/** Above this (m²) square kilometres say more. */
const LARGE_M2 = 10e6

/** Whom a municipality's land comes from and goes to, with links: what has become of one that ends, what a new one is made of. */
export function LandShares({ one }: { readonly one: MunicipalityAfter }) {
  const division = useDivision()
  const ends = new Set(division.filter(({ goesTo }) => goesTo !== null).map(({ code }) => code))
  const row = (name: string, shares: Shares, isGiven: boolean) => {
    if (shares.length === 0) return null
    const area = new Map(shares.map(({ code, areaM2 }) => [code, areaM2]))
    return (
      <Fact name={name}>
        <Links
          codes={shares.map(({ code }) => code)}
          besides={code => {
            const m2 = area.get(code) ?? 0
            const words = m2 >= LARGE_M2 ? formatSquareKilometres(m2) : formatArea(m2)
            return isGiven && ends.has(code) ? p('shares.whole', { area: words }) : words
          }}
        />
      </Fact>
    )
  }
  return (
    <>
      {row(p(one.goesTo ? 'shares.goes-to' : 'shares.gives-to'), one.givesTo, false)}
      {row(p(one.today === null ? 'shares.made-of' : 'shares.gets-from'), one.getsFrom, true)}
    </>
  )
}
