import { mkdtempSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger, preview } from 'vite'
import { expect, test } from 'vitest'

test('`npm start` on a taken port says so and takes another', async () => {
  const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts
  expect(scripts.start).toBe('vite build && vite preview')

  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const said: string[] = []
  const server = await preview({
    configFile: 'vite.config.ts',
    customLogger: { ...createLogger('silent'), info: line => said.push(line) },
    build: { outDir: mkdtempSync(join(tmpdir(), 'skel-start-')) },
    preview: { port }
  })
  try {
    expect(said).toContain(`Port ${port} is in use, trying another one...`)
    expect(Number(new URL(server.resolvedUrls?.local[0] ?? '').port)).toBeGreaterThan(port)
  } finally {
    await server.close()
    other.close()
  }
})
