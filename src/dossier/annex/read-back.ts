/** The annex as a reader of orders understands it: what doesn't come back as it was meant is told before anybody signs. */
import { p } from '../../i18n/papers.ts'
import { readAnnex } from '../../orders/annex.ts'
import { line, plain } from '../gaps.ts'
import type { AnnexPart } from './parts.ts'

/** Items that are not understood, although nothing is missing in them. */
export function readBackRemarks(parts: readonly AnnexPart[]): readonly string[] {
  return parts.flatMap(({ regions, others }) =>
    [...regions, { name: p('papers.annex.other-heading'), items: others }].flatMap(({ name, items }) =>
      items.flatMap(({ number, text }) => {
        const words = line(text)
        if (words.some(one => typeof one !== 'string')) return []
        const [read, ...others] = readAnnex(`${name}\n${number}. ${plain(words)}\n`).items
        return read?.understood && others.length === 0 ? [] : [p('papers.missing.read-back', { number })]
      })
    )
  )
}
