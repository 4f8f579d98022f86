/** The texts on what is wrong with a file: loaded with the dialogs that say them, and by the command line. */
import { proposalFile } from './da/proposal-file.ts'
import { saying } from './index.ts'

saying(proposalFile)
