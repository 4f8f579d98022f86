/** Highlights the search query in a text. `query` is in lower case. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  if (!query) return text
  // An ordinary space also finds a no-break space. Both are one character, so positions stay the same.
  const plain = text.replaceAll('\u00a0', ' ').toLocaleLowerCase('da')
  const starts: number[] = []
  for (let at = plain.indexOf(query); at >= 0; at = plain.indexOf(query, at + query.length)) starts.push(at)
  const ends = [0, ...starts.map(start => start + query.length)]
  return (
    <>
      {starts.map((start, index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, start + query.length)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
