/** Skel's icons, drawn on a 16 × 16 grid in the text colour. They always stand beside text, so screen readers skip them. */
const PATHS = {
  check: 'M3 8.5l3.2 3.2L13 4.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.6v.1',
  pencil: 'M3.5 12.5l.6-2.6 6.6-6.6 2 2-6.6 6.6zM9.6 4.4l2 2',
  dash: 'M4 8h8',
  chevron: 'M4 6l4 4 4-4',
  dots: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  grip: 'M6 4h.1M10 4h.1M6 8h.1M10 8h.1M6 12h.1M10 12h.1',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  plus: 'M8 3.5v9M3.5 8h9',
  area: 'M3 4.5l6-1.5 4 4-2 6-6 .5-2.5-4z',
  border: 'M2.5 12.5l3.5-3 3.5 1 4-6.5M6 9.5V9.4M9.5 10.5v-.1',
  units: 'M2.5 3.5h11v9h-11zM7 3.5v9M7 8h6.5M10.5 8v4.5',
  comment: 'M2.5 3.5h11v7.5H8L5 13.5V11H2.5z',
  undo: 'M6 3.5L3 6.5l3 3M3.5 6.5H9a3.5 3.5 0 0 1 0 7H6.5',
  redo: 'M10 3.5l3 3-3 3M12.5 6.5H7a3.5 3.5 0 0 0 0 7h2.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2'
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
