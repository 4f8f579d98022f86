/** The computation gives the same answer tomorrow: it reads no clock and draws no lots. */
import { parseSync, Visitor } from 'oxc-parser'
import type { SourceFile } from './source.ts'

const ROOMS = /^src\/(geometry|law|dataset|subdivision|partition|proposal|engine|bundle)\//
const FORBIDDEN = /^(Date\.now|performance\.now|Math\.random)$/

/** One line per place in the computation's rooms that asks for the time or for chance. */
export function clockReaders(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => ROOMS.test(path) && !/\.test\.tsx?$/.test(path)).flatMap(readersIn)
}

function readersIn({ path, text }: SourceFile): string[] {
  const found: string[] = []
  const report = (start: number, what: string) => {
    found.push(`${path}:${text.slice(0, start).split('\n').length}: ${what} in the computation`)
  }
  const visitor = new Visitor({
    MemberExpression(node) {
      const what = text.slice(node.start, node.end)
      if (FORBIDDEN.test(what)) report(node.start, what)
    },
    NewExpression(node) {
      const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date'
      if (isDate && node.arguments.length === 0) report(node.start, 'new Date()')
    }
  })
  visitor.visit(parseSync(path, text).program)
  return found
}
