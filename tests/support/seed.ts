/**
 * Property tests begin from one seed, so that what fails on one machine fails on all, and a change is not held up by what it
 * did not touch. `SKEL_SEED=random` looks elsewhere each time, any other number begins there; fast-check names the seed of what it finds.
 */
import fc from 'fast-check'
import '../../src/i18n/law.ts'

const { SKEL_SEED = '20261126' } = process.env

if (SKEL_SEED !== 'random') fc.configureGlobal({ seed: Number(SKEL_SEED) })
