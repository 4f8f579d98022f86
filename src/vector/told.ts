/** What is to be said of a file that was read. */
import type { Message } from '../i18n/message.ts'
import type { FilePlace, Skipped } from './types.ts'

/** Features that were left out. */
export function skippedMessage(skipped: Skipped): Message {
  return { id: `vector.skip.${skipped.reason}`, values: skippedValues(skipped) }
}

export function skippedValues({ count, places }: Skipped<string>) {
  const features = places.flatMap(({ feature }) => (feature === undefined ? [] : [String(feature)]))
  return { n: count, features: { names: features.length < count ? [...features, '…'] : features } }
}

/** null where nothing is known of it. */
export function placeMessage({ file, line, feature, byte }: FilePlace): Message | null {
  const where =
    line !== undefined
      ? { kind: 'line', n: line }
      : feature !== undefined
        ? { kind: 'feature', n: feature }
        : byte !== undefined
          ? { kind: 'byte', n: byte }
          : null
  if (!where) return file === undefined ? null : { id: 'vector.place.file', values: { file } }
  return file === undefined
    ? { id: `vector.place.${where.kind}`, values: { n: where.n } }
    : { id: `vector.place.file.${where.kind}`, values: { file, n: where.n } }
}
