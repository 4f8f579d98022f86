/** What is asked of a protocol that has ended is answered here, and not by the network. */
import { expect, test, vi } from 'vitest'

type Answer = (asked: { readonly url: string }, stop: AbortController) => Promise<unknown>
const protocols = vi.hoisted(() => new Map<string, Answer>())
vi.mock('maplibre-gl', () => ({
  addProtocol: (scheme: string, answer: Answer) => protocols.set(scheme, answer),
  removeProtocol: (scheme: string) => protocols.delete(scheme)
}))

const { TileProtocol } = await import('./tile-protocol.ts')
const { ReferenceTileProtocol } = await import('./reference/reference-tiles.ts')
const { BaseMapProtocol } = await import('./basemaps/protocol.ts')

test.each([
  ['land and units', () => new TileProtocol(async () => ({ bytes: new Uint8Array(3), etag: '' }))],
  ['reference layers', () => new ReferenceTileProtocol(async () => new Uint8Array(3))],
  ['base maps', () => new BaseMapProtocol(() => undefined)]
] as const)('%s: a tile that is asked for too late is told to be given up', async (_, make) => {
  protocols.clear()
  const protocol = make()
  const [[scheme = ''] = []] = [...protocols]
  protocol.destroy()
  const asked = protocols.get(scheme)?.({ url: `${scheme}://x/0/1/2/3` }, new AbortController())
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
})
