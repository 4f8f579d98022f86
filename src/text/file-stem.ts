/** "Marbjerg–Fløng, udkast 3" → "marbjerg-floeng-udkast-3"; safe on every file system, '' where nothing is left. `most` letters. */
export function fileStem(words: string, most: number): string {
  return words
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, most)
    .replace(/-$/, '')
}
