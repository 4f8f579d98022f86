/** Texts that the first view does without: whoever says them names this file, and they come along with its code. */
import { later } from './da/later.ts'
import { addTexts } from './index.ts'

addTexts(later)
