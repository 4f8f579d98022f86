/** Which findings of the case rest on a provision. */
import { type Address, isWithin } from '../../../law/act.ts'
import type { Finding } from '../../../law/types.ts'
import { addressesIn } from '../../state/destination.ts'

/** Findings whose provision is the one at `address`, a part of it, or a whole it is part of. */
export function findingsOn(address: Address, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ provision }) =>
    addressesIn(provision).some(cited => isWithin(cited, address) || isWithin(address, cited))
  )
}
