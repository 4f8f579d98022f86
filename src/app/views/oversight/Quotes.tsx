/** Quotes from the authority's page. */
export function Quotes({ quotes }: { readonly quotes: readonly string[] }) {
  return quotes.map(quote => (
    <blockquote key={quote} className="quote">
      <p>»{quote}«</p>
    </blockquote>
  ))
}
