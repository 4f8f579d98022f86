import proj4 from 'proj4'
import { afterEach, describe, expect, test, vi } from 'vitest'
import '../../i18n/base-map.ts'
import { png } from '../../../tests/support/pmtiles.ts'
import { text } from '../../i18n/index.ts'
import { ask } from './ask.ts'
import { reasonOf } from './fault.ts'
import { pictureIn } from './picture.ts'
import { tileBox, wmsAddress, xyzAddress } from './raster-address.ts'
import { capabilitiesAddress, wmtsAddresses } from './wmts.ts'

afterEach(() => void vi.unstubAllGlobals())

const said = (act: () => unknown): string => {
  try {
    return String(act())
  } catch (error) {
    return text(reasonOf(error, 'not in words'))
  }
}

test('a tile is where Web Mercator has it', () => {
  const { z, x, y } = { z: 14, x: 8755, y: 5130 }
  const corner = (dx: number, dy: number) => {
    const lon = ((x + dx) / 2 ** z) * 360 - 180
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + dy)) / 2 ** z))) * 180) / Math.PI
    return proj4('EPSG:4326', 'EPSG:3857', [lon, lat])
  }
  const [west, north] = corner(0, 0)
  const [east, south] = corner(1, 1)
  for (const [i, metres] of [west, south, east, north].entries())
    expect(tileBox({ z, x, y })[i]).toBeCloseTo(metres!, 4)
})

test('templates of XYZ, in turn, and counted from the south', () => {
  const two = ['https://a.dk/{z}/{x}/{y}', 'https://b.dk/{z}/{x}/{y}']
  expect(xyzAddress(two, { z: 3, x: 2, y: 2 })).toBe('https://a.dk/3/2/2')
  expect(xyzAddress(two, { z: 3, x: 2, y: 3 })).toBe('https://b.dk/3/2/3')
  expect(xyzAddress(['https://a.dk/{z}/{x}/{-y}'], { z: 3, x: 2, y: 2 })).toBe('https://a.dk/3/2/5')
})

test('WMS names its system by version, keeps east before north, and parameters the address has already are not doubled', () => {
  const parts = { layers: 'a,b', styles: '', version: '1.3.0', format: 'image/png', transparent: true } as const
  const newer = new URL(wmsAddress('https://w.dk/wms?map=x&layers=old', parts, { z: 1, x: 0, y: 0 }, 256))
  expect(Object.fromEntries(newer.searchParams)).toEqual({
    map: 'x',
    SERVICE: 'WMS',
    VERSION: '1.3.0',
    REQUEST: 'GetMap',
    LAYERS: 'a,b',
    STYLES: '',
    CRS: 'EPSG:3857',
    BBOX: '-20037508.342789244,0,0,20037508.342789244',
    WIDTH: '256',
    HEIGHT: '256',
    FORMAT: 'image/png',
    TRANSPARENT: 'TRUE'
  })
  const older = new URL(wmsAddress('https://w.dk/wms', { ...parts, version: '1.1.1' }, { z: 1, x: 0, y: 0 }, 256))
  expect([older.searchParams.get('SRS'), older.searchParams.get('CRS')]).toEqual(['EPSG:3857', null])
})

const set = (id: string, crs: string, matrices: string) =>
  `<TileMatrixSet><ows:Identifier>${id}</ows:Identifier><ows:SupportedCRS>${crs}</ows:SupportedCRS>${matrices}</TileMatrixSet>`
const matrix = (id: string, scale: number, corner: string) =>
  `<TileMatrix><ows:Identifier>${id}</ows:Identifier><ScaleDenominator>${scale}</ScaleDenominator><TopLeftCorner>${corner}</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight></TileMatrix>`
const UTM = set('View1', 'urn:ogc:def:crs:EPSG::25832', matrix('L00', 5851428, '120000 6500000'))
const MERCATOR = set(
  'Net',
  'urn:ogc:def:crs:EPSG::3857',
  [12, 13].map(z => matrix(`L${z}`, 559082264.0287178 / 2 ** z, '-20037508.3428 20037508.3428')).join('')
)
const capabilities = (sets: string, links: readonly string[], more = '') =>
  `<Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"><Contents><Layer><ows:Title>Foto</ows:Title><ows:Identifier>foto</ows:Identifier><Style isDefault="true"><ows:Identifier>standard</ows:Identifier></Style><Format>image/jpeg</Format>${links.map(link => `<TileMatrixSetLink><TileMatrixSet>${link}</TileMatrixSet></TileMatrixSetLink>`).join('')}${more}</Layer>${sets}</Contents></Capabilities>`

describe('WMTS', () => {
  const url = 'https://w.dk/wmts?x=1'
  const wanted = { layer: 'foto', style: '', tileMatrixSet: '', format: '' }
  const tile = { z: 13, x: 4377, y: 2565 }

  test('the set in Web Mercator is found by its system and its matrices by their scale', () => {
    expect(capabilitiesAddress(url)).toBe('https://w.dk/wmts?x=1&SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0')
    const addresses = wmtsAddresses(url, wanted, capabilities(UTM + MERCATOR, ['View1', 'Net']), 'w.dk')
    const query = Object.fromEntries(new URL(addresses(tile)).searchParams)
    expect(query).toMatchObject({
      x: '1',
      LAYER: 'foto',
      STYLE: 'standard',
      FORMAT: 'image/jpeg',
      TILEMATRIXSET: 'Net',
      TILEMATRIX: 'L13',
      TILEROW: '2565',
      TILECOL: '4377'
    })
    expect(said(() => addresses({ z: 9, x: 0, y: 0 }))).toContain('har ikke fliser her')
  })

  test('a template of the service is filled, and asked as the configuration asks the service', () => {
    const template =
      '<ResourceURL format="image/jpeg" resourceType="tile" template="http://w.dk/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.jpg"/>'
    const addresses = wmtsAddresses(url, wanted, capabilities(MERCATOR, ['Net'], template), 'w.dk')
    expect(addresses(tile)).toBe('https://w.dk/standard/Net/L13/2565/4377.jpg')
    const own = wmtsAddresses('https://w.dk/{TileMatrix}/{TileCol}/{TileRow}.png', wanted, null, 'w.dk')
    expect(own(tile)).toBe('https://w.dk/13/4377/2565.png')
  })

  test.each([
    [
      'only UTM',
      capabilities(UTM, ['View1']),
      {},
      'w.dk har kun EPSG:25832. Skels kort er i Web Mercator (EPSG:3857).'
    ],
    [
      'the UTM set asked for',
      capabilities(UTM + MERCATOR, ['View1', 'Net']),
      { tileMatrixSet: 'View1' },
      'har kun EPSG:25832'
    ],
    ['another layer', capabilities(MERCATOR, ['Net']), { layer: 'kort' }, 'har ikke laget »kort«. Det har: foto.'],
    ['another set', capabilities(MERCATOR, ['Net']), { tileMatrixSet: 'x' }, 'Det har: Net.'],
    ['broken XML', '<Capabilities>\n<Contents></Capabilities>', {}, 'linje 2'],
    ['no layers', '<Capabilities/>', {}, 'nævner ingen lag'],
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bbbb">]><Capabilities>&b;</Capabilities>', {}, 'ikke gyldig XML']
  ])('refused: %s', (_, xml, more, cause) => {
    expect(said(() => wmtsAddresses(url, { ...wanted, ...more }, xml, 'w.dk'))).toContain(cause)
  })

  test('a template whose set is UTM', () => {
    const at = 'https://w.dk/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}'
    expect(said(() => wmtsAddresses(at, { ...wanted, tileMatrixSet: 'View1' }, null, 'w.dk'))).toContain('Web Mercator')
  })
})

describe('what is asked, and what is said of it', () => {
  const SECRET = 'nøgle 7'
  const access = { origins: ['https://w.dk'], token: { parameter: 'token', value: SECRET } }
  const answer = (response: () => Response) => {
    const fetched = vi.fn(async (_: URL | string, __?: RequestInit) => response())
    vi.stubGlobal('fetch', fetched)
    return fetched
  }
  const reason = (asked: Promise<unknown>) =>
    asked.then(
      () => 'came',
      error => text(reasonOf(error, String(error)))
    )

  test('the key goes along, cookies and the page asked from do not, and elsewhere is not followed', async () => {
    const fetched = answer(() => new Response('abc', { headers: { 'content-type': 'Image/PNG; q=1', etag: '"1"' } }))
    const got = await ask(access, 'https://w.dk/a?token=old&b=1', { limit: 10 })
    expect(got).toMatchObject({ type: 'image/png', etag: '"1"' })
    const [url, how] = fetched.mock.calls[0]!
    expect(String(url)).toBe('https://w.dk/a?b=1&token=n%C3%B8gle%207')
    expect(how).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' })
  })

  test('nobody else is asked', async () => {
    const fetched = answer(() => new Response())
    expect(await reason(ask(access, 'https://x.dk/a', { limit: 1 }))).toContain('x.dk, som ikke er nævnt')
    expect(await reason(ask(access, 'https://w.dk:81/a', { limit: 1 }))).toContain('w.dk:81')
    expect(fetched).not.toHaveBeenCalled()
  })

  test.each([
    [() => new Response('', { status: 404 }), 'har ikke fliser'],
    [() => new Response('', { status: 403 }), 'giver ikke adgang (svar 403)'],
    [() => new Response('', { status: 503 }), 'fejl 503'],
    [() => new Response('x'.repeat(99)), 'er over'],
    [() => Promise.reject(new TypeError(`failed: https://w.dk/?token=${SECRET}`)) as never, 'svarer ikke']
  ])('faults name the server and nothing of the key (%#)', async (response, cause) => {
    answer(response)
    const words = await reason(ask(access, 'https://w.dk/a', { limit: 50 }))
    expect(words).toContain(cause)
    expect(words).not.toContain(SECRET)
  })

  test('a server that sends the whole where a part was asked for', async () => {
    answer(() => new Response('x'.repeat(40), { headers: { 'content-length': '40' } }))
    const range = { offset: 0, length: 4 }
    expect(await reason(ask(access, 'https://w.dk/a', { limit: 50, range }))).toContain('HTTP Range')
  })

  test('a service says in words why there is no picture, without the key', () => {
    const bytes = (words: string) => ({ bytes: new TextEncoder().encode(words) })
    const exception = (words: string) =>
      bytes(
        `<ServiceExceptionReport><ServiceException code="x"><![CDATA[${words}]]></ServiceException></ServiceExceptionReport>`
      )
    const told = (given: ReturnType<typeof bytes>) => said(() => pictureIn(given, 'w.dk', SECRET))
    expect(told(exception(`Layer x for ${SECRET} at https://w.dk/?token=1 unknown`))).toBe(
      'w.dk svarer: »Layer x for … at … unknown«'
    )
    expect(told(bytes('<ServiceException code="InvalidCRS">nej</ServiceException>'))).toContain('EPSG:25832')
    expect(told(bytes('<html>login</html>'))).toContain('ikke er et billede')
    expect(pictureIn({ bytes: new Uint8Array(png([1, 2, 3], 2)) }, 'w.dk', null).length).toBeGreaterThan(40)
    expect(pictureIn({ bytes: new Uint8Array() }, 'w.dk', null)).toHaveLength(0)
  })
})
