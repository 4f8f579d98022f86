/** A cooperation by name, leading to its card. */
export function CooperationLink({ id, name }: { readonly id: string; readonly name: string }) {
  const show = () =>
    // What marks it on the map is fetched with the first that is looked at.
    void import('../../commands/map/show-area.ts').then(({ showArea }) => showArea({ kind: 'cooperation', id }))
  return (
    <button type="button" className="link" onClick={show}>
      {name}
    </button>
  )
}
