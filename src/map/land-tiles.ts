/** The land's tiles, and when which of them is to be asked for again. */
import type { Map as MapLibre, VectorTileSource } from 'maplibre-gl'
import type { TileId } from '../engine/api.ts'
import type { MapPort } from './api.ts'
import { LAND } from './layers/land-source.ts'
import { TileProtocol } from './tile-protocol.ts'

type Tile = Parameters<VectorTileSource['loadTile']>[0]
type Loaded = Awaited<ReturnType<VectorTileSource['loadTile']>>
/** What MapLibre has its tiles loaded by. */
type Loader = Pick<VectorTileSource, 'loadTile' | 'unloadTile'>

interface Load {
  readonly ended: Promise<Loaded>
  readonly as: Tile['state']
  /** Its land has been handed over: how the map has been styled since is not in what is made of it. */
  given: boolean
  restyledSince: boolean
  /** What is to be loaded after it, whoever asked. */
  next: Promise<Loaded> | null
}

/** MapLibre shows nothing anew for it. */
const asItWas = (): Loaded => ({ unmodified: true })

export class LandTiles {
  /** Tiles given to the map so far. */
  given = 0
  private readonly protocol: TileProtocol
  /** Counts how often the land changed, and when which tile was last given. */
  private era = 0
  private readonly givenIn = new Map<string, number>()
  private readonly loads = new Map<Tile, Load>()
  private readonly inTurn = new WeakSet<Loader>()
  /** Tiles that MapLibre has let go of, as its worker has. */
  private readonly gone = new WeakSet<Tile>()

  constructor(port: Pick<MapPort, 'tile'>) {
    this.protocol = new TileProtocol(async id => {
      const [{ era }, key] = [this, keyOf(id)]
      const tile = await port.tile(id)
      this.given++
      this.givenIn.set(key, era)
      for (const [{ tileID }, load] of this.loads) if (keyOf(tileID.canonical) === key) load.given = true
      return tile
    })
  }

  get url(): string {
    return this.protocol.url(LAND)
  }

  /** From now on tiles are to be of another division; what was asked for before is made again. */
  refresh(map: Pick<MapLibre, 'refreshTiles' | 'triggerRepaint'>): void {
    this.era++
    map.refreshTiles(LAND)
    // MapLibre draws no frame for what it asks for here, and one is due even where nothing new comes of it.
    map.triggerRepaint()
  }

  /** The map's style must have loaded. MapLibre builds it anew after its context was lost. */
  watch(map: Pick<MapLibre, 'on' | 'getSource'>): void {
    const follow = () => {
      const source = map.getSource(LAND)
      if (source?.type === 'vector') this.takeTurns(source as VectorTileSource)
    }
    follow()
    map.on('style.load', follow)
  }

  /**
   * Has a source load each tile once at a time. MapLibre loads a tile anew for other land, and for another style, without waiting
   * for what is on its way: whichever is made last is shown, so that it may be the former land, or be held against the other's
   * features, on which it throws. Nor does it ask anew for a tile whose first land is still on its way.
   */
  takeTurns(source: Loader): void {
    if (this.inTurn.has(source)) return
    this.inTurn.add(source)
    const [load, unload] = [source.loadTile.bind(source), source.unloadTile.bind(source)]
    source.unloadTile = tile => {
      this.gone.add(tile)
      return unload(tile)
    }
    source.loadTile = tile => {
      const now = this.loads.get(tile)
      if (!now) return this.begin(tile, load)
      // MapLibre says what it wants next by the tile's state, of which it looks up late what the load under way is.
      tile.state = now.as
      now.restyledSince ||= now.given
      // Who asked first tells the map for all.
      if (now.next) return now.next.then(asItWas, asItWas)
      now.next = now.ended.then(loaded => {
        const [isWanted, isStale] = [!tile.aborted && !this.gone.has(tile), this.isStale(tile)]
        if (!isWanted || !(isStale || now.restyledSince || loaded?.unmodified)) {
          this.loads.delete(tile)
          return asItWas()
        }
        tile.state = isStale ? 'expired' : 'reloading'
        return this.begin(tile, load)
      })
      return now.next
    }
  }

  destroy(): void {
    this.protocol.destroy()
  }

  private begin(tile: Tile, load: Loader['loadTile']): Promise<Loaded> {
    const as = tile.state
    // Of land that the map has already only the style is new.
    const given = tile.hasData() && as !== 'expired'
    const loading = load(tile)
    const now: Load = {
      // A failure is told to who asked; whoever waits goes on.
      ended: loading.catch(() => undefined),
      as,
      given,
      restyledSince: false,
      next: null
    }
    this.loads.set(tile, now)
    void now.ended.then(() => {
      if (!now.next) this.loads.delete(tile)
    })
    return loading
  }

  /** What has come of it is not of the present division. */
  private isStale({ tileID }: Tile): boolean {
    return (this.givenIn.get(keyOf(tileID.canonical)) ?? this.era) < this.era
  }
}

const keyOf = ({ z, x, y }: TileId): string => `${z}/${x}/${y}`
