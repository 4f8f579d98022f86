import { type ReactNode, use } from 'react'
import { ReadOnlyContext } from './read-only.ts'

/** What people have stated: a form, or where nothing may be changed the same to read, without the buttons that change it. */
export function Written({ readOnly, children }: { readonly readOnly: boolean; readonly children: ReactNode }) {
  return (
    <ReadOnlyContext value={readOnly || use(ReadOnlyContext)}>
      <div className={readOnly ? 'written-only' : undefined}>{children}</div>
    </ReadOnlyContext>
  )
}
