import { crc32 } from '../../dataset/container.ts'

/** A short name of bytes: other bytes have another, as far as a map needs. */
export const etagOf = (bytes: Uint8Array): string => `${crc32(bytes).toString(36)}-${bytes.length}`
