/** Puts the map together. See api.ts for what each call means. */
import type { FeatureCollection } from 'geojson'
import { LngLat, Map as MapLibre } from 'maplibre-gl'
import type { UnitLayerId } from '../dataset/types.ts'
import type { LonLat } from '../engine/api.ts'
import { t } from '../i18n/index.ts'
import {
  type BBox,
  type CreateMap,
  type MapHandle,
  type MapOptions,
  type MapPlace,
  NOTHING_IN_VIEW,
  type Roles
} from './api.ts'
import type { Followed } from './beside/before-map.ts'
import type { ShownBeside } from './beside/shown-beside.ts'
import { addControls, controlTexts, placeControls } from './controls.ts'
import { DrawingTool } from './draw/drawing-tool.ts'
import { holdStill } from './hold-still.ts'
import { listenForContext } from './input/context-menu.ts'
import { Crosshair } from './input/crosshair.ts'
import { listenForKeys } from './input/keyboard.ts'
import { watchContext } from './webgl-loss.ts'
import './maplibre.ts'
import './map.css'
import { CommentMarkers } from './comment-markers.ts'
import { metresAlong } from './draw/geodesic-length.ts'
import { PointerNoteView } from './draw/pointer-note.ts'
import { openRing, type Sketch } from './draw/sketch-state.ts'
import { Picking } from './input/picking.ts'
import { Pointing } from './input/pointer.ts'
import { LandTiles } from './land-tiles.ts'
import { bothRoles, giversAndReceivers } from './layers/roles.ts'
import { mapStyle } from './layers/style.ts'
import type { NearMap } from './near/near-map.ts'
import { pictureOf } from './picture.ts'
import { ProblemMarkers } from './problem-markers.ts'
import { watchDrawn } from './readiness.ts'
import type { ReferenceLayers } from './reference/reference-layers.ts'
import { bringToRest } from './rest.ts'
import { zoomFor } from './scale.ts'
import { Scene } from './scene.ts'
import { usablePadding, visibleCentre } from './screen.ts'
import { START_BOUNDS, withinSurroundings } from './surroundings.ts'
import { TileProtocol } from './tile-protocol.ts'
import { isInSight, watchView } from './viewport.ts'

const ZOOM = { min: 4, max: 19, fitMax: 16 }
const FIT_MS = 700
const LABEL_FADE_MS = 200
/** A thing so near the pointer is meant. */
const REACH_PX = 8

export const createMap: CreateMap = async options => {
  const tiles = new LandTiles(options.port)
  const unitTiles = new TileProtocol((id, layer) => options.port.unitTile(layer as UnitLayerId, id))
  const endTiles = (): void => {
    tiles.destroy()
    unitTiles.destroy()
  }
  let map: MapLibre
  try {
    map = new MapLibre({
      container: options.container,
      style: mapStyle(options.dataUrl, { landUrl: tiles.url, unitUrl: unitTiles.url('parish') }),
      bounds: [...START_BOUNDS],
      fitBoundsOptions: { padding: usablePadding(sizeOf(options.container), options.padding) },
      transformConstrain: constrain,
      minZoom: ZOOM.min,
      maxZoom: ZOOM.max,
      maxPitch: 0,
      dragRotate: false,
      touchPitch: false,
      keyboard: false,
      renderWorldCopies: false,
      fadeDuration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : LABEL_FADE_MS,
      // The app's footer names the sources.
      attributionControl: false,
      locale: controlTexts()
    })
  } catch {
    // MapLibre asks for the one context there is to be and throws where there is none.
    endTiles()
    return unavailable(options)
  }
  map.touchZoomRotate.disableRotation()
  await new Promise<void>(resolve => map.once('style.load', () => resolve()))
  return assemble(map, tiles, unitTiles, options)
}

/** Keeps the centre of the map near Denmark. Unlike maxBounds this lets the window reach beyond the data. */
function constrain(at: LngLat, zoom: number): { center: LngLat; zoom: number } {
  const [lng, lat] = withinSurroundings(at.lng, at.lat)
  return { center: new LngLat(lng, lat), zoom: Math.min(Math.max(zoom, ZOOM.min), ZOOM.max) }
}

function unavailable({ events }: MapOptions): never {
  events.onUnavailable('webgl-missing')
  throw new Error('WebGL 2 is not available')
}

function assemble(map: MapLibre, tiles: LandTiles, unitTiles: TileProtocol, options: MapOptions): MapHandle {
  const { container, port, events } = options
  let { padding } = options
  const stop = new AbortController()
  const { signal } = stop
  const scene = new Scene(map, tiles, unitTiles)
  const drawn = watchDrawn(map, tiles, container, {
    onReady: events.onReady,
    onSettled() {
      events.onSettled()
      void loadNear()
    }
  })
  const stopWatching = watchContext(map, () => events.onUnavailable('context-lost'))
  const problemMarkers = new ProblemMarkers(map)
  const commentMarkers = new CommentMarkers(map)
  const note = new PointerNoteView(container)
  const placeNote = (): void => {
    const anchor = drawing.anchor()
    const at = picking.active ? picking.anchor : anchor && map.project([...anchor.at])
    note.place(at, anchor?.side ?? 'right', sizeOf(container))
  }
  const changed = (sketch: Sketch): void => {
    const { phase, rings } = sketch
    container.dataset.tool = phase === 'idle' ? 'select' : phase
    container.dataset.sketchPoints = String(openRing(sketch).length)
    container.dataset.sketchRings = String(rings.length)
    if (phase === 'idle') map.doubleClickZoom.enable()
    else map.doubleClickZoom.disable()
    note.measure(measureText(sketch))
    placeNote()
  }
  const drawing = new DrawingTool(map, port, events, changed)
  const picking = new Picking(
    map,
    events,
    name => {
      note.measure(name)
      placeNote()
    },
    signal
  )
  const crosshair = new Crosshair({
    map,
    port,
    padding: () => padding,
    announce: message => events.onAnnounce(message),
    snapped: () => drawing.snapped(),
    onPoint: events.onPoint,
    sayAt(at) {
      if (picking.active) picking.sayAt(at)
      return picking.active
    }
  })
  const pointing = new Pointing(
    {
      map,
      port,
      events,
      drawing,
      picking,
      onPointer: () => crosshair.hide(),
      markHover: code => {
        scene.mark('hover', code === null ? [] : [code])
        map.getCanvas().classList.toggle('is-over-municipality', code !== null)
      }
    },
    signal
  )
  const openContext = (at: LonLat): void => {
    const { x, y } = map.project([at[0], at[1]])
    const box = container.getBoundingClientRect()
    events.onContext(at, { x: box.left + x, y: box.top + y })
  }
  listenForContext(map, openContext)
  const fitTo = (bbox: BBox): void => {
    pinned = null
    const room = usablePadding(sizeOf(container), padding)
    map.fitBounds([...bbox], { padding: room, maxZoom: ZOOM.fitMax, duration: FIT_MS })
    const arrived = (): void => {
      container.dataset.fits = String(Number(container.dataset.fits ?? 0) + 1)
    }
    if (map.isMoving()) map.once('moveend', arrived)
    else arrived()
  }
  /** Stays where it was asked for until somebody moves the map, though bars and panels around it are still coming. */
  let pinned: MapPlace | null = null
  const showPinned = (): void => {
    if (!pinned) return
    const size = sizeOf(container)
    const { x, y } = visibleCentre(size, padding)
    map.jumpTo({ center: [pinned.lon, pinned.lat], zoom: pinned.zoom })
    map.panBy([size.width / 2 - x, size.height / 2 - y], { duration: 0 })
  }
  map.on('resize', showPinned)
  const unpin = (): void => {
    pinned = null
  }
  map.on('mousedown', unpin)
  map.on('touchstart', unpin)
  map.on('wheel', unpin)
  map.on('movestart', event => {
    if ('originalEvent' in event || 'byUser' in event) unpin()
  })
  const freeMiddle = (): LonLat => {
    const { x, y } = visibleCentre(sizeOf(container), padding)
    const { lng, lat } = map.unproject([x, y])
    return [lng, lat]
  }
  let reference: Promise<ReferenceLayers> | null = null
  let beside: ShownBeside | null = null
  let besides = 0
  let follows: Followed = { regions: [], selected: null, theme: null }
  const select = (at: Parameters<Pointing['select']>[0]): void => void pointing.select(at)
  const fitDenmark = (): void => fitTo(START_BOUNDS)
  const { onPickingDone, onPickingBack } = events
  listenForKeys(
    {
      map,
      openContext,
      drawing,
      picking,
      crosshair,
      select,
      fitDenmark,
      padding: () => padding,
      onPickingDone,
      onPickingBack
    },
    signal
  )
  const alterView = watchView(map, events)
  bringToRest(map)
  holdStill(map, () => pinned !== null)
  map.on('move', placeNote)
  map.on('resize', () => placeControls(container, padding))
  addControls(map, () => crosshair.lonLat[1])
  placeControls(container, padding)
  readyForKeys(map)
  changed(drawing.sketch)

  const takeUp = (whole: boolean, focus = true): void => {
    pointing.clearHover()
    if (focus) map.getCanvas().focus({ preventScroll: true })
    if (!whole && map.getCanvas().matches(':focus-visible')) crosshair.show()
  }
  // What helps close up, once the whole land is there to be seen; until then the newest of what it is to show is kept.
  let near: NearMap | null = null
  const ofNear = new Map<string, (near: NearMap) => void>()
  const withNear = (key: string, show: (near: NearMap) => void): void => {
    ofNear.set(key, show)
    if (near) show(near)
  }
  const loadNear = async (): Promise<void> => {
    const code = await import('./near/near-map.ts').catch(() => null)
    if (signal.aborted) return
    // Without a connection it may be had later.
    if (!code) return void map.once('moveend', () => void loadNear())
    near = new code.NearMap({ ...options, map, padding: () => padding })
    for (const show of ofNear.values()) show(near)
    container.dataset.near = 'true'
    alterView()
  }
  let caseRoles: Roles = { gives: [], receives: [] }
  let draftRoles: Roles | null = null
  const showRoles = (): void => {
    const { gives, receives } = draftRoles ? bothRoles(caseRoles, draftRoles) : caseRoles
    scene.mark('gives', gives)
    scene.mark('receives', receives)
    withNear('roles', now => now.setRoles({ gives, receives }))
    alterView()
  }
  return {
    showLand(level) {
      drawn.expect(level)
      scene.refreshLand()
    },
    refreshLand() {
      scene.refreshLand()
      map.once('idle', () => pointing.hoverAgain())
      beside?.refresh()
      alterView()
    },
    setRegions(ids) {
      scene.setRegions(ids)
      follows = { ...follows, regions: ids }
      beside?.setRegions(ids)
    },
    setLabels(labels) {
      scene.setLabels(labels)
      withNear('names', now => now.setNames(new Map(labels.map(({ code, name }) => [code, name]))))
    },
    setTheme(theme) {
      scene.setTheme(theme)
      follows = { ...follows, theme }
      beside?.setTheme(theme)
      alterView()
    },
    setGroups: groups => scene.setGroups(groups),
    setRoles(roles) {
      caseRoles = roles
      showRoles()
    },
    setDraft(draft) {
      scene.setDraft(draft)
      draftRoles = draft && giversAndReceivers(draft)
      showRoles()
      tellDraft(container, draft)
    },
    setProblemMarkers: places => problemMarkers.set(places),
    setCommentMarkers: (markers, onOpen) => commentMarkers.set(markers, onOpen),
    setSelected(code) {
      scene.setSelected(code)
      follows = { ...follows, selected: code }
      beside?.setSelected(code)
      // What is outlined is in view as much as what the map has moved to.
      alterView()
    },
    setOutlined(codes) {
      scene.setOutlined(codes)
      follows = { ...follows, selected: null }
      beside?.setSelected(null)
      alterView()
    },
    async showBefore(before) {
      const mine = ++besides
      beside?.end()
      beside = null
      if (!before) return alterView()
      // Of few sessions.
      const { showBeside } = await import('./beside/shown-beside.ts')
      // Ended meanwhile, or another one was asked for.
      if (mine !== besides || signal.aborted) return
      beside = showBeside({ ...before, ...follows, main: map, options, unitUrl: layer => unitTiles.url(layer) })
      alterView()
    },
    showBaseMap: (base, tell) => scene.showBaseMap(base, tell),
    setPointerNote(text) {
      note.set(text)
      placeNote()
    },
    startDrawing(initial) {
      takeUp(initial !== undefined)
      drawing.start(initial)
    },
    startLine(initial) {
      takeUp(initial !== undefined)
      drawing.startLine(initial)
    },
    setAssist: assist => drawing.setAssist(assist),
    holdVertex() {
      crosshair.show()
      drawing.hold(crosshair.lonLat)
    },
    addPart: () => drawing.do({ type: 'new-ring' }),
    finishDrawing: () => drawing.finish(crosshair.visible ? crosshair.lonLat : null),
    removeLastPoint: () => drawing.do({ type: 'remove-last' }),
    cancelDrawing: () => drawing.do({ type: 'cancel' }),
    isDrawing: () => drawing.active,
    showLines: units => scene.setUnits(units),
    setUnits(units, focus = true) {
      scene.setUnits(units)
      const was = picking.active
      if (units && !was) takeUp(false, focus)
      if (was !== (units !== null)) picking.setMode(units ? 'click' : null)
      container.dataset.tool = units ? 'picking' : 'select'
      alterView()
      if (!units) scene.setPicked([], null)
    },
    setReference(layers) {
      // Most sessions have none.
      reference ??= import('./reference/reference-layers.ts').then(({ ReferenceLayers }) => {
        const made = new ReferenceLayers(map, port)
        map.on('style.load', () => made.again())
        return made
      })
      void reference.then(shown => !signal.aborted && shown.set(layers))
    },
    pointedAt() {
      const pointer = crosshair.visible ? null : pointing.mouse
      const at = pointer ?? crosshair.lonLat
      const { x, y } = map.project([at[0], at[1]])
      const beside = map.unproject([x + REACH_PX, y])
      return { at, reachM: metresAlong([at, [beside.lng, beside.lat]]) }
    },
    setPickMode(mode) {
      if (picking.active) picking.setMode(mode)
      container.dataset.pick = mode
    },
    setPicked(codes, parts) {
      picking.setPicked(codes)
      scene.setPicked(codes, parts)
    },
    clickAt: at => (picking.active ? picking.clickSoon(at) : drawing.set(at)),
    unitsInView: () => picking.inView(),
    fitTo,
    view() {
      const [lon, lat] = freeMiddle()
      return { lat, lon, zoom: map.getZoom() }
    },
    showPlace(place) {
      pinned = place
      showPinned()
    },
    bringIntoSight(bbox) {
      if (!isInSight(map, bbox, padding)) fitTo(bbox)
    },
    zoomToScale(scale) {
      unpin()
      const [lng, lat] = crosshair.lonLat
      map.zoomTo(zoomFor(lat, scale), { around: [lng, lat], duration: FIT_MS })
    },
    setNet(on) {
      withNear('net', now => now.setNet(on))
      alterView()
    },
    inView: () => near?.inView() ?? NOTHING_IN_VIEW,
    setPadding(next) {
      padding = next
      placeControls(container, next)
      showPinned()
      crosshair.place()
    },
    project([lon, lat]) {
      const { x, y } = map.project([lon, lat])
      return [x, y]
    },
    picture: () => pictureOf(map),
    destroy() {
      stop.abort()
      stopWatching()
      drawn.destroy()
      drawing.destroy()
      picking.destroy()
      crosshair.destroy()
      problemMarkers.destroy()
      commentMarkers.destroy()
      note.destroy()
      near?.destroy()
      beside?.end()
      scene.destroy()
      map.remove()
      tiles.destroy()
      unitTiles.destroy()
      void reference?.then(shown => shown.destroy())
      for (const key of [
        'mapReady',
        'mapLevel',
        'tool',
        'sketchPoints',
        'sketchRings',
        'pick',
        'draft',
        'fits',
        'near'
      ])
        delete container.dataset[key]
    }
  }
}

/** The kinds of features in the draft, for tests to wait for. */
function tellDraft(container: HTMLElement, draft: FeatureCollection | null): void {
  const kinds = new Set((draft?.features ?? []).map(({ properties }) => String(properties?.kind)))
  if (kinds.size === 0) delete container.dataset.draft
  else container.dataset.draft = [...kinds].sort().join(' ')
}

/** Length of the current segment, and of the whole line if it is longer; '' if nothing is being drawn. */
function measureText(sketch: Sketch): string {
  const { phase, pointer, trail } = sketch
  const ring = openRing(sketch)
  const last = ring.at(-1)
  if (phase !== 'drawing' || !pointer || !last) return ''
  const segment = metresAlong([last, ...trail, pointer])
  const before = metresAlong(ring)
  return t('map.measure', {
    segment: { metres: segment },
    total: { metres: before + segment },
    first: before === 0 ? 'yes' : 'no'
  })
}

/** The canvas handles arrow keys and letters itself, so assistive technology must pass them through. */
function readyForKeys(map: MapLibre): void {
  const canvas = map.getCanvas()
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-description', t('map.keys'))
}

function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement) {
  return { width, height }
}
