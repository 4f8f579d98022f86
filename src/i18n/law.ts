/** What the law room says: nearly half of all texts. The app loads them beside the dataset, without which no rule says anything. */
import { law } from './da/law/index.ts'
import { saying } from './index.ts'

saying(law)
