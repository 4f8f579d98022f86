/** An address of Skel that a person gives, as links are put behind it: without query and fragment; null where it is none. */
export function addressOf(said: string): string | null {
  if (!/^https?:\/\/[^/\s]/i.test(said) || !URL.canParse(said)) return null
  const { protocol, username, password, origin, pathname } = new URL(said)
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return null
  return `${origin}${pathname}`
}
