/** The words of a Word file, read by nothing that Skel writes it with. */
import { strFromU8, unzipSync } from 'fflate'

/** A paragraph a line. */
export function wordsOf(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array)
  return xml
    .split('</w:p>')
    .map(one => [...one.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words = '']) => words.replace('\t', ' ')).join(''))
    .join('\n')
}
