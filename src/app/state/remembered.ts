/** Small things the browser remembers for the next visit, as far as it lets us. */

/** What could not be kept lasts until the page is closed. */
const here = new Map<string, string>()

/** null where nothing is. */
export function keptAs(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? here.get(key) ?? null
  } catch {
    return here.get(key) ?? null
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    here.set(key, value)
  }
}
