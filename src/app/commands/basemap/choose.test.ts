import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BaseMap } from '../../../config/types.ts'
import type { MapHandle } from '../../../map/api.ts'

const shown: (BaseMap | File | null)[] = []
const kept = new Map<string, string>()
const map = (host: string) => ({ id: 'a', name: 'A', role: 'kort', kind: 'pmtiles', url: `https://${host}/a.pmtiles` })

function installed(config: object, policy: string | null = null): void {
  const body = JSON.stringify({ format: 'skel-config/1', ...config })
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-type': 'application/json' } }))
  vi.stubGlobal('document', { baseURI: 'https://skel.dk/', querySelector: () => policy && { content: policy } })
}

/** The app as on a page that is opened anew: the configuration is read once as long as one is open. */
async function opened() {
  vi.resetModules()
  const [choose, services, ui, i18n] = await Promise.all([
    import('./choose.ts'),
    import('../../state/services.ts'),
    import('../../state/ui.ts'),
    import('../../../i18n/index.ts')
  ])
  services.setMap({ showBaseMap: (base: BaseMap | File | null) => shown.push(base) } as unknown as MapHandle)
  await choose.startBaseMap()
  return { choose, said: () => i18n.text(ui.useUi.getState().notice ?? { id: 'none' }) }
}

beforeEach(() => {
  kept.clear()
  shown.length = 0
  vi.stubGlobal('location', { origin: 'https://skel.dk' })
  const setItem = (key: string, value: string) => kept.set(key, value)
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem })
})
afterEach(() => void vi.unstubAllGlobals())

test('the installation’s choice is told with who is asked; the user’s is not kept to where it would ask others', async () => {
  installed({ baseMaps: [map('t.dk')], startWith: 'a' })
  const { choose, said } = await opened()
  expect(shown).toHaveLength(1)
  expect(said()).toBe('Baggrund: A. Henter fra t.dk.')
  expect(Object.fromEntries(kept)).toEqual({ 'skel.base-map-told': 'https://t.dk' })
  choose.chooseBaseMap(shown[0] ?? null)
  expect(said()).toBe('none')
  expect(kept.get('skel.base-map')).toBe('a')

  expect((await opened()).said()).toBe('none')
  expect(shown).toHaveLength(3)
  installed({ baseMaps: [map('andre.dk')], startWith: 'a' })
  expect((await opened()).said()).toMatch(/^Baggrundskortet »A« henter nu fra andre.dk\. Vælg det igen/)
  expect(shown).toHaveLength(3)
})

test('the user’s choice of none goes before the installation’s', async () => {
  installed({ baseMaps: [map('t.dk')], startWith: 'a' })
  const { choose } = await opened()
  choose.chooseBaseMap(null)
  await opened()
  expect(shown.map(one => one && 'set')).toEqual(['set', null])
})

test('what the page’s policy does not let it ask is not tried', async () => {
  const config = { baseMaps: [map('t.dk')], startWith: 'a' }
  installed(config, "default-src 'self'; connect-src 'self' https://andre.dk")
  await opened()
  expect(shown).toEqual([])
  installed(config, "default-src 'self'; connect-src 'self' https://t.dk")
  await opened()
  expect(shown).toHaveLength(1)
})

test('a page that is not there, or that is given for what is not there, is no fault', async () => {
  for (const response of [
    new Response('', { status: 404 }),
    new Response('<html>', { headers: { 'content-type': 'text/html' } })
  ]) {
    installed({})
    vi.stubGlobal('fetch', async () => response)
    expect((await opened()).said()).toBe('none')
  }
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError()))
  expect((await opened()).said()).toContain('config.json')
})
