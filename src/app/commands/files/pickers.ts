/** The file pickers of the File System Access API, in browsers that have it. They give handles that can be saved over. */
import { t } from '../../../i18n/index.ts'

type Library = typeof import('browser-fs-access')

/** A picker that closes sooner than this was never shown: some browsers have the function but no dialog. */
const UNSEEN_MS = 500

/** `cancelled`: the user closed the picker. `unavailable`: the caller must use another way. */
export type NoPicker = 'cancelled' | 'unavailable'

/** Runs `use` with the library, which is loaded on demand. Never rejects. */
export async function withPickers<T>(use: (library: Library) => Promise<T>): Promise<T | NoPicker> {
  if (!('showSaveFilePicker' in window)) return 'unavailable'
  let begun = 0
  try {
    const library = await import('browser-fs-access')
    // In a frame of another site the pickers are refused, and the library would download by itself.
    if (!library.supported) return 'unavailable'
    begun = performance.now()
    return await use(library)
  } catch (error) {
    const aborted = error instanceof Error && error.name === 'AbortError'
    return aborted && performance.now() - begun > UNSEEN_MS ? 'cancelled' : 'unavailable'
  }
}

/**
 * Options of the pickers. The id lets the browser start in the folder used last for proposals. Made anew each time, since the
 * library adds to the list of types.
 */
export const proposalFiles = (bundlesToo = false) => ({
  id: 'skel-proposal',
  description: t('file.kind'),
  extensions: ['.json', ...(bundlesToo ? ['.zip'] : [])],
  mimeTypes: ['application/json', ...(bundlesToo ? ['application/zip'] : [])]
})
