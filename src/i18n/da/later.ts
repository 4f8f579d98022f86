/** Parts of the catalogue that are loaded with what says them (src/i18n/later.ts). */
import { bundle } from './bundle.ts'

export const later = {
  ...bundle
}
