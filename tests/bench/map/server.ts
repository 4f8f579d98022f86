/** A plain web server for what is measured: the built app with one dataset or another, and the bare page beside it. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2'
}

/** What answers under an address: files of a folder, or a text made here. */
export type Served = { readonly folder: string } | { readonly text: string }

/** `routes`: by the beginning of the path; the longest that fits answers. Returns the address and how to stop. */
export async function serve(routes: Readonly<Record<string, Served>>): Promise<{ url: string; close(): void }> {
  const prefixes = Object.keys(routes).sort((a, b) => b.length - a.length)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const prefix = prefixes.find(begin => path.startsWith(begin))
    const served = prefix === undefined ? undefined : routes[prefix]
    const rest = path.slice(prefix?.length ?? 0) || 'index.html'
    const file = served && 'folder' in served ? join(served.folder, normalize(`/${rest}`)) : null
    if (!served || (file && !existsSync(file))) {
      response.writeHead(404).end()
      return
    }
    response.setHeader('content-type', TYPES[extname(file ?? path) || '.html'] ?? 'application/octet-stream')
    response.end('text' in served ? served.text : readFileSync(file as string))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    }
  }
}
