/** Tables as they are read back by somebody else, for tests. */
import Papa from 'papaparse'

/** Rows by heading. */
export function tableOf(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true
  }).data
}

/** A printed decimal number in whole parts of 10^-decimals. */
export function partsOf(printed: string, decimals: number): bigint {
  const [whole = '', rest = ''] = printed.split(',')
  return BigInt(whole + rest.padEnd(decimals, '0'))
}
