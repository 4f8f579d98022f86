import type { ReactNode } from 'react'

/** A row of a card's list of facts. */
export function Fact(props: { readonly name: string; readonly children: ReactNode; readonly indent?: boolean }) {
  return (
    <div className={props.indent ? 'fact fact-indent' : 'fact'}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
