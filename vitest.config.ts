import { defineConfig } from 'vitest/config'

/** Rooms without a page, a store or a process of their own: what their tests share is modules that hold no state. */
const ROOMS = [
  'src/{dataset,engine,geometry,i18n,law,map,partition,proposal,subdivision,text}/**/*.test.ts',
  'geo/**/*.test.ts'
]

/** Tests of those rooms that put something else in a module's place, which must not reach the next file. */
const STAND_INS = ['src/engine/throwing-change.test.ts', 'src/engine/worker/*.test.ts']

export default defineConfig({
  test: {
    // One file per core; the default leaves one core idle.
    maxWorkers: '100%',
    // Property tests over real borders and spawned commands take seconds on two slow cores.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        // A process each would load the rooms, and some the dataset, once more for every file.
        test: { name: 'rooms', include: ROOMS, exclude: STAND_INS, isolate: false }
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['src/**/*.test.{ts,tsx}', 'tests/house/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: ROOMS.filter(room => room.startsWith('src/'))
        }
      },
      { extends: true, test: { name: 'stand-ins', include: STAND_INS } }
    ]
  }
})
