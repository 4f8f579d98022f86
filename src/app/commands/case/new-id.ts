/** An id for a change. `crypto.randomUUID` is missing on pages without https. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, '0')).join('')
