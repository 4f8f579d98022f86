import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { configureCommand } from './command.ts'

const PAGE =
  '<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8" />\n    <script src="a.js"></script>\n  </head>\n</html>\n'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skel-configure-'))
  writeFileSync(join(folder, 'index.html'), PAGE)
})
afterEach(() => rmSync(folder, { recursive: true }))

const page = () => readFileSync(join(folder, 'index.html'), 'utf8')
const configure = (...words: string[]) => configureCommand(['.', ...words], folder)
const config = (url: string) => {
  const baseMaps = [{ id: 'a', name: 'A', role: 'kort', kind: 'pmtiles', url }]
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ format: 'skel-config/1', baseMaps }))
}

test('the policy stands before everything the page loads, once however often it is written, and follows the configuration', () => {
  expect(configure()).toEqual({ status: 0, out: 'Siden må nu kun hente fra sin egen server.\n', error: '' })
  const strict = page()
  expect(strict).toMatch(
    /<meta charset="utf-8" \/>\n {4}<meta http-equiv="Content-Security-Policy" content="default-src 'self'; [^"]*" \/>\n {4}<script/
  )
  expect(strict).not.toContain('http:')
  config('https://t.eksempel.dk/a.pmtiles')
  expect(configure().out).toContain('https://t.eksempel.dk')
  expect(page()).toContain("connect-src 'self' blob: data: https://t.eksempel.dk;")
  expect(configure('--header').out).toMatch(
    /^Content-Security-Policy: .*https:\/\/t\.eksempel\.dk.*frame-ancestors 'self'\n$/
  )
  config('kort/a.pmtiles')
  configure()
  expect(page()).toBe(strict)
})

test('http is allowed where the page itself is http, and only then', () => {
  config('http://t.eksempel.dk/a.pmtiles')
  expect(configure().error).toMatch(/^config\.json: \$\.baseMaps\[0\]\.url: Adressen er http/)
  expect(page()).not.toContain('http://')
  expect(configure('--page', 'http://skel.eksempel.dk/').error).toBe('')
  expect(page()).toContain('http://t.eksempel.dk')
})

test('a configuration that can not be read leaves the page as it is', () => {
  writeFileSync(join(folder, 'config.json'), '{')
  expect(configure()).toMatchObject({ status: 2, out: '', error: expect.stringContaining('linje 1') })
  expect(page()).toBe(PAGE)
  expect(configureCommand([], folder).error).toContain('Brug:')
  expect(configureCommand(['.', '--pages'], folder).error).toContain('Brug:')
  expect(configureCommand(['nowhere'], folder).error).toContain('findes ikke')
})
