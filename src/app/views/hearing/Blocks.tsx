import type { ReactNode } from 'react'
import { type Block, isGap, isMarked, type Line, type Marked, type Table } from '../../../dossier/model.ts'
import { p } from '../../../i18n/papers.ts'

/** A paper's blocks on the screen, headings one level lower; pictures are left to the map. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and are never reordered
    <OneBlock key={i} block={block} />
  ))
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.min(6, block.level + 1)}` as 'h3'
      return (
        <Heading className="seat-heading">
          <Words line={block.line} />
        </Heading>
      )
    }
    case 'list':
      return (
        <ul className="seat-list">
          {block.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={i}>
              <Words line={line} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <TableBlock table={block} />
    case 'figure':
    case 'page-break':
      return null
    default:
      return (
        <p>
          <Words line={block.line} />
        </p>
      )
  }
}

function TableBlock({ table: { caption, head, rows, figures } }: { readonly table: Table }) {
  const number = (column: number) => (figures.includes(column) ? 'number' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((words, i) => (
              <th key={words} scope="col" className={number(i)}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={r}>
              {row.map((line, i) => (
                <td key={head[i]} className={number(i)}>
                  <Words line={line} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Words = ({ line }: { readonly line: Line }): ReactNode =>
  line.map((words, i) =>
    isGap(words) ? (
      <em key={words.gap}>[{words.gap}]</em>
    ) : isMarked(words) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <MarkedWords key={i} words={words} />
    ) : (
      words
    )
  )

/** Not every reader says what an element is, so it is said in words too. */
function MarkedWords({ words: { mark, text } }: { readonly words: Marked }) {
  const Element = mark === 'added' ? 'ins' : 'del'
  return (
    <Element>
      <span className="visually-hidden">{p('papers.redline.begins', { mark })} </span>
      {text}
      <span className="visually-hidden"> {p('papers.redline.ends', { mark })}</span>
    </Element>
  )
}
