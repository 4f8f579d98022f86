#!/usr/bin/env node
/** The command `skel`: built (`npm run build:cli`) where it is, and of the sources beside it if there are any; else from those. */
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'

const at = path => new URL(`../${path}`, import.meta.url)

async function isBuilt() {
  if (!existsSync(at('dist-cli/skel.js'))) return false
  // An installed package has no sources.
  if (!existsSync(at('src/check/sources.mjs'))) return true
  try {
    const { fingerprintOf, stampOf } = await import('../src/check/sources.mjs')
    const { inputs, stamp, fingerprint } = JSON.parse(readFileSync(at('dist-cli/inputs.json'), 'utf8'))
    return stampOf(inputs) === stamp || fingerprintOf(inputs) === fingerprint
  } catch {
    return false
  }
}

const isFresh = await isBuilt()
// What V8 compiles is kept for the next start; Node 20 has no such thing of its own.
module.enableCompileCache?.()
await import(
  !isFresh ? '../src/check/loader.mjs' : module.enableCompileCache ? '../dist-cli/skel.js' : './compiled.mjs'
)
