/** The page's own words. */
export function Quotes({ quotes }: { readonly quotes: readonly string[] }) {
  return quotes.map(quote => (
    <blockquote key={quote} className="quote">
      <p>»{quote}«</p>
    </blockquote>
  ))
}
