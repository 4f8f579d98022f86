/** Skel's logo: a plot of land with a gap in its border. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d="M18 3H2.5v14.5H18V13M18 3v4.5" fill="none" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  )
}
