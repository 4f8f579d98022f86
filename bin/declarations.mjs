/** Types of the package for other programs: what is judged as its published schema has it, and the few functions there are. */

/** A JSON Schema of ours as a TypeScript type. Throws at what none of ours has. */
export function typeOf(schema, indent = '') {
  const { type, properties, required = [], items, prefixItems, anyOf } = schema
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ')
  if (anyOf) return anyOf.map(one => typeOf(one, indent)).join(' | ')
  if (prefixItems) return `readonly [${prefixItems.map(one => typeOf(one, indent)).join(', ')}]`
  if (type === 'array') return `readonly (${typeOf(items ?? {}, indent)})[]`
  if (type === 'object' && properties) {
    const more = `${indent}  `
    const lines = Object.entries(properties).map(([name, one]) => {
      const told = one.description ? `${more}/** ${one.description} */\n` : ''
      return `${told}${more}readonly ${/^\w+$/.test(name) ? name : JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(one, more)}`
    })
    return `{\n${lines.join('\n')}\n${indent}}`
  }
  if (type === 'object') return `Readonly<Record<string, ${typeOf(schema.additionalProperties ?? {}, indent)}>>`
  if (type === 'integer') return 'number'
  if (['string', 'number', 'boolean', 'null'].includes(type)) return type
  if (Object.keys(schema).every(key => key === 'description')) return 'unknown'
  throw new Error(`no type for ${JSON.stringify(schema).slice(0, 200)}`)
}

/** By file. `schema`: of what `check --json` prints. */
export function declarations(schema) {
  return {
    'engine.d.ts': `/** What Skel says of a proposal. Areas in square metres, unrounded; texts in Danish. */
export type CheckResult = ${typeOf(schema)}

/** Reads a file of the dataset by its path in the folder. Rejects where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** A file that can't be read, or a proposal that can't be judged. */
export declare class SkelError extends Error {
  /** Whose fault it is, as it was named. */
  readonly file: string
  /** JSON path into the proposal; null where the fault lies elsewhere. */
  readonly path: string | null
  /** Stays the same where the words of \`message\` (Danish) are put otherwise. */
  readonly code: string
}

export interface Skel {
  readonly dataset: { readonly id: string; readonly sha256: string }
  /** One after another, in the order they are asked. Rejects with a SkelError. \`name\`: of the file, for messages. */
  check(proposal: string | Uint8Array | object, name?: string): Promise<CheckResult>
}

/** \`from\`: the address of a dataset's folder, fetched; or what reads its files. Rejects with a SkelError. */
export declare function openDataset(from: string | ReadFile): Promise<Skel>
`,
    'node.d.ts': `import type { Skel } from './engine.js'
export * from './engine.js'
/** The dataset in a folder; the one that comes along where none is named. Rejects with a SkelError. */
export declare function openFolder(folder?: string): Promise<Skel>
`
  }
}
