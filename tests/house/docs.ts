/**
 * A document that names a path which is not there is wrong. Checked: `code` that looks like a path of this repository,
 * links and images. Run as a command it checks the documents of the working tree.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sourceFiles } from './source.ts'

const ROOTS = /^(\.ci|\.githooks|\.github|\.vscode|docs|geo|public|src|tests)\//
const FILES = /^[\w.-]+\.(md|json|html)$|^[\w-]+(\.[\w-]+)*\.(config\.ts|ts)$|^LICENSE$|^NOTICE$/
const PATTERN = /[*{}<>…\s]/
const COMMAND = /^npm run (?:--silent )?([\w:-]+)|^npm (start|test)\b/

/** Line and path of every path a Markdown text names. Paths with a placeholder or a star name no single file. */
export function pathsIn(markdown: string): { line: number; path: string; relative: boolean }[] {
  const found: { line: number; path: string; relative: boolean }[] = []
  let fenced = false
  markdown.split('\n').forEach((text, index) => {
    if (text.startsWith('```')) fenced = !fenced
    for (const word of fenced ? text.split(/[\s,;()'"]+/) : []) {
      if (ROOTS.test(word) && !PATTERN.test(word)) found.push({ line: index + 1, path: word, relative: false })
    }
    for (const [, code = ''] of text.matchAll(/`([^`]+)`/g)) {
      const path = code.replace(/:\d+$/, '')
      if ((ROOTS.test(path) || FILES.test(path)) && !PATTERN.test(path)) {
        found.push({ line: index + 1, path, relative: false })
      }
    }
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (!/^([a-z]+:|#)/.test(link)) found.push({ line: index + 1, path: link.replace(/#.*$/, ''), relative: true })
    }
  })
  return found
}

/** npm scripts a Markdown text names, in code spans and code blocks. */
export function scriptsIn(markdown: string): string[] {
  const lines = [...markdown.matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '').concat(markdown.split('\n'))
  return lines
    .flatMap(line => line.split('&&'))
    .flatMap(line => {
      const match = COMMAND.exec(line.trim())
      return match ? [match[1] ?? match[2] ?? ''] : []
    })
}

/** One line per path or script the document names that is not there. */
export function brokenNames(
  document: string,
  markdown: string,
  exists: (path: string) => boolean,
  scripts: readonly string[]
): string[] {
  const paths = pathsIn(markdown)
    .map(({ line, path, relative }) => ({ line, path: relative ? posix.join(posix.dirname(document), path) : path }))
    .filter(({ path }) => !exists(path))
    .map(({ line, path }) => `${document}:${line}: ${path} does not exist`)
  const missing = scriptsIn(markdown).filter(name => !scripts.includes(name))
  return [...paths, ...missing.map(name => `${document}: npm has no script "${name}"`)]
}

/**
 * An invariant and the tests that hold it name each other: `- **P1. …` with their paths in the document, `Holds P1 and P2` in
 * the tests. One line per name that is not answered.
 */
export function unansweredInvariants(
  markdown: string,
  tests: readonly { readonly path: string; readonly text: string }[]
): string[] {
  const said = markdown
    .split(/^- (?=\*\*P\d+\.)/m)
    .slice(1)
    .flatMap(part => {
      const [name = ''] = /P\d+/.exec(part) ?? []
      const paths = [...part.matchAll(/`([^`\n]+\.(?:test|spec)\.ts)`/g)].map(([, path = '']) => path)
      return paths.length > 0 ? paths.map(path => `${name} ${path}`) : [`${name} `]
    })
  const held = tests.flatMap(({ path, text }) =>
    [...text.matchAll(/\bHolds (P\d+(?:(?:, | and )P\d+)*)/g)].flatMap(([, names = '']) =>
      (names.match(/P\d+/g) ?? []).map(name => `${name} ${path}`)
    )
  )
  return [
    ...said
      .filter(one => !held.includes(one))
      .map(one => (one.endsWith(' ') ? `${one}is held by no test` : `${one} does not say that it holds it`)),
    ...held.filter(one => !said.includes(one)).map(one => `${one} holds what the list does not say`)
  ]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const required = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']
  const decisions = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'))
  const documents = [...required, ...decisions.map(name => `docs/${name}`)]
  const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)
  const broken = documents.flatMap(document =>
    existsSync(document)
      ? brokenNames(document, readFileSync(document, 'utf8'), existsSync, scripts)
      : [`${document} does not exist`]
  )
  const tests = sourceFiles(['src', 'geo', 'tests']).filter(
    ({ path }) => /\.(test|spec)\.ts$/.test(path) && !path.startsWith('tests/house/')
  )
  broken.push(...unansweredInvariants(readFileSync('docs/invariants.md', 'utf8'), tests))
  for (const line of broken) console.error(line)
  console.log(`${documents.length} documents, ${broken.length} broken names`)
  process.exitCode = broken.length > 0 ? 1 : 0
}
