/** Gives MapLibre the tiles and the sprite of one base map by a protocol of its own: it never knows where they come from. */
import { type AddProtocolResponseData, addProtocol } from 'maplibre-gl'
import type { TileId } from '../../engine/api.ts'
import type { Message } from '../../i18n/message.ts'
import { endProtocol } from '../protocol.ts'
import type { Got } from './ask.ts'
import { reasonOf } from './fault.ts'

/** null where a tile came, else why not. */
export type TileNews = (fault: Message | null) => void

type AskTile = (id: TileId, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>
/** `@2x.json`, `.png` and the like. */
type AskSprite = (ending: string) => Promise<Got>

let protocols = 0

/** MapLibre then shows a coarser tile, as where a server has none, and says nothing: what is wrong is told by `TileNews`. */
class NoTile extends Error {
  readonly status = 404
}

export class BaseMapProtocol {
  private readonly scheme = `skel-base-${protocols++}`
  private readonly sources = new Map<string, AskTile>()
  private readonly tell: TileNews
  private askSprite: AskSprite | null = null

  constructor(tell: TileNews) {
    this.tell = tell
    addProtocol(this.scheme, ({ url, type }, { signal }) =>
      this.give(url.slice(url.indexOf('://') + 3), type === 'json', signal)
    )
  }

  /** With {z}, {x} and {y}, for the style. */
  tiles(source: string, ask: AskTile): string {
    this.sources.set(source, ask)
    return `${this.scheme}://tiles/${encodeURIComponent(source)}/{z}/{x}/{y}`
  }

  sprite(ask: AskSprite): string {
    this.askSprite = ask
    return `${this.scheme}://sprite/sprite`
  }

  destroy(): void {
    endProtocol(this.scheme)
  }

  /** `path`: what stands behind the protocol; not every browser takes an address of its kind apart. */
  private async give(path: string, isJson: boolean, signal: AbortSignal): Promise<{ data: AddProtocolResponseData }> {
    const [kind, source = '', ...numbers] = path.split('/')
    if (kind === 'sprite') return this.spritePart(source.slice('sprite'.length), isJson)
    const ask = this.sources.get(decodeURIComponent(source))
    const [z = 0, x = 0, y = 0] = numbers.map(Number)
    try {
      const bytes = await ask?.({ z, x, y }, signal)
      this.tell(null)
      return { data: (bytes ?? new Uint8Array()).buffer }
    } catch (error) {
      // MapLibre knows its own stopping by the kind of error.
      signal.throwIfAborted()
      // A tile that fails is not drawn: what lies below it is seen, and a coarser tile where there is one.
      this.tell(reasonOf(error, 'basemap.tile'))
      throw new NoTile()
    }
  }

  private async spritePart(ending: string, isJson: boolean): Promise<{ data: AddProtocolResponseData }> {
    try {
      const got = await this.askSprite?.(ending)
      const bytes = got?.bytes ?? new Uint8Array()
      return { data: isJson ? JSON.parse(new TextDecoder().decode(bytes)) : bytes.buffer }
    } catch (error) {
      this.tell(reasonOf(error, 'basemap.sprite'))
      throw new Error('no sprite', { cause: error })
    }
  }
}
