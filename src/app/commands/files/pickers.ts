/** The browser's own file pickers, where it has any. They give a handle, through which a file can be written again. */

type Library = typeof import('browser-fs-access')

/** A picker that is gone sooner than this was seen by nobody: the browser has it by name, but shows none. */
const UNSEEN_MS = 500

/** `cancelled`: the user has put the picker away. `unavailable`: it must be done in another way. */
export type NoPicker = 'cancelled' | 'unavailable'

/** Runs `use` with the library, which is fetched when a file is first asked for. Never rejects. */
export async function withPickers<T>(use: (library: Library) => Promise<T>): Promise<T | NoPicker> {
  if (!('showSaveFilePicker' in window)) return 'unavailable'
  let begun = 0
  try {
    const library = await import('browser-fs-access')
    begun = performance.now()
    return await use(library)
  } catch (error) {
    const aborted = error instanceof Error && error.name === 'AbortError'
    return aborted && performance.now() - begun > UNSEEN_MS ? 'cancelled' : 'unavailable'
  }
}

/** Proposals are kept in one folder, which the browser remembers by the id. */
export const PROPOSAL_FILES = { id: 'skel-proposal', extensions: ['.json'], mimeTypes: ['application/json'] }
