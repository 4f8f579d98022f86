/**
 * A shortcut's sign on what it does. No text of the page: the button's words stay its name (WCAG 2.5.3), and the key is
 * announced through aria-keyshortcuts.
 */
export function Key({ sign }: { readonly sign: string }) {
  return <span className="key" data-sign={sign} aria-hidden="true" />
}
