import { defineConfig } from 'vitest/config'

/** Rooms without a page or a store: what their tests share is modules that hold no state, and a dataset nobody alters. */
const ROOMS = [
  'src/{boundaries,bundle,cadastre,check,collections,collisions,comments,comparison,config,coverage,dataset,dossier,engine,exchange,geometry,hearing,i18n,law,map,orders,package,partition,proposal,publication,rebase,reference,search,share,subdivision,text,themes,vector}/**/*.test.ts',
  'geo/**/*.test.ts',
  'tests/unit/*.test.ts'
]

/** Rooms with a page, stores or a folder of files: each file has modules of its own, as if it were alone in the process. */
const OWN_MODULES = ['src/app/**/*.test.{ts,tsx}', 'tests/house/*.test.ts', 'tests/unit/proposals.test.ts']

/** Tests that put something else in a module's place, which must not reach the next file. */
const STAND_INS = [
  'src/app/commands/case/{change-list,stop}.test.ts',
  'src/app/commands/files/same-file.test.ts',
  'src/app/commands/ways/guard.test.ts',
  'src/engine/throwing-change.test.ts',
  'src/map/{land-tiles,protocol}.test.ts',
  'src/engine/worker/*.test.ts'
]

export default defineConfig({
  test: {
    // One file per core; the default leaves one core idle.
    maxWorkers: '100%',
    // Much here makes small objects by the million; with little room for them they are swept over and over.
    execArgv: ['--max-semi-space-size=96'],
    // Property tests over real borders and spawned commands take seconds on two slow cores, and pages may leave little of those.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    setupFiles: 'tests/support/seed.ts',
    globalSetup: 'tests/support/temporary.ts',
    projects: [
      {
        extends: true,
        // A process each would load the rooms, and some the dataset, once more for every file.
        test: { name: 'rooms', include: ROOMS, exclude: [...STAND_INS, ...OWN_MODULES], isolate: false }
      },
      {
        extends: true,
        // In one process all the same: loading the packages is what takes long.
        test: {
          name: 'own modules',
          include: OWN_MODULES,
          exclude: STAND_INS,
          isolate: false,
          setupFiles: ['tests/support/seed.ts', 'tests/support/own-modules.ts']
        }
      },
      { extends: true, test: { name: 'stand-ins', include: STAND_INS } }
    ]
  }
})
