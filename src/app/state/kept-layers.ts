/** Whether this browser has been given reference layers to keep: only then is it worth while to look for them. */
const KEY = 'skel.reference-layers'

export function hasKeptLayers(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

export function rememberLayers(): void {
  try {
    localStorage.setItem(KEY, '1')
  } catch {
    // Where nothing may be kept no layer is either.
  }
}
