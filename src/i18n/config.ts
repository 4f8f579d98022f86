/** The texts on the configuration of an installation: loaded with what says them. */
import { config } from './da/config.ts'
import { proposalFile } from './da/proposal-file.ts'
import { saying } from './index.ts'

// What is wrong with its JSON and its values is said in the words of the proposal file.
saying(proposalFile)
saying(config)
