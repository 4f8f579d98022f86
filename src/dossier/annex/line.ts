/** The border of a change in words, in the forms src/orders reads back. */
import { p } from '../../i18n/papers.ts'
import { isUnnamed } from '../../orders/unnamed.ts'
import type { Change, TransferParcels } from '../../proposal/types.ts'

export interface Line {
  /** "der ligger øst for en linje fra …": which land it is. */
  readonly side: string | null
  /** "således at grænsen følger …": where the border lies hereafter. */
  readonly border: string | null
}

const SIDE = /^(?:der ligger )?((?:nord|syd|øst|vest|nordøst|nordvest|sydøst|sydvest) for .+)$/iu
const SO = /^(?:fastlægges .*?)?(således,? at .+)$/iu
/** A sentence, or the border itself and what it does. */
const SENTENCE = /^(?:(?:kommune)?grænsen|den .*grænse) |kommer til at ligge/iu

function bare(words: string | undefined): string | null {
  const text = words?.trim().replace(/[.,;]+$/, '') ?? ''
  return text === '' ? null : text
}

const small = (words: string) =>
  words.replace(/^(?:Den|Grænsen|Kommunegrænsen|Således|Der|\p{Lu}\p{Ll}+ for) /u, begin => begin.toLowerCase())

/** What stands beside the land of an item; null where nothing is said. Half a sentence is completed. */
export function lineOf(words: string | undefined): Line | null {
  const text = bare(words)
  if (text === null) return null
  const lower = small(text)
  const side = SIDE.exec(lower)?.[1]
  if (side !== undefined) return { side: p('papers.line.side', { side }), border: null }
  const so = SO.exec(lower)?.[1] ?? /(?<=grænse.* )således,? at .+$/u.exec(lower)?.[0]
  if (so !== undefined) return { side: null, border: so }
  return {
    side: null,
    border: SENTENCE.test(lower) ? p('papers.line.so', { border: lower }) : p('papers.line.follows', { line: text })
  }
}

/** The change says nothing of its land but its border. */
export function isBorderAlone(change: Change): change is TransferParcels & { readonly lineInWords: string } {
  return (
    change.type === 'transfer-parcels' &&
    bare(change.lineInWords) !== null &&
    change.areaM2 === undefined &&
    change.parcels.every(isUnnamed)
  )
}

/** What is fixed: "den nord-syd-gående grænse mellem de to kommuner således, at …". */
export function borderItself(words: string, to: string): string {
  const lower = small(bare(words) ?? '').replace(/^fastlægges /, '')
  const side = SIDE.exec(lower)?.[1]
  if (side !== undefined) return p('papers.line.between-side', { side, to })
  if (/^(?:den|grænsen|kommunegrænsen) .*således,? at /u.test(lower)) return lower
  if (/^således,? at /.test(lower)) return p('papers.line.between', { so: lower })
  if (SENTENCE.test(lower)) return p('papers.line.between-so', { border: lower })
  return p('papers.line.between-follows', { line: bare(words) ?? '' })
}
