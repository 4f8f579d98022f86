/** Works out where a dragged row ends up. */

/** Index of `moved` in the list after it was dropped before or after `target`; null where one of them is not there. */
export function indexAfterDrop(ids: readonly string[], moved: string, target: string, after: boolean): number | null {
  const [from, at] = [ids.indexOf(moved), ids.indexOf(target)]
  if (from < 0 || at < 0) return null
  const gap = after ? at + 1 : at
  // Removing the moved row shifts the gaps behind it by one.
  return gap > from ? gap - 1 : gap
}
