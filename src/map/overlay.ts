/**
 * The sketch on screen, as SVG over the map: it follows the pointer in the same frame, its handles can be grasped, and it
 * survives a lost WebGL context.
 */
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat } from '../engine/api.ts'
import { type Handle, handlesOf } from './handles.ts'
import { type Ring, sameVertex } from './rings.ts'
import type { Pixel } from './screen.ts'
import type { Sketch } from './sketch.ts'
import { withStraightEdges } from './straight.ts'

const SVG = 'http://www.w3.org/2000/svg'
const VERTEX_RADIUS = 5
const MIDPOINT_RADIUS = 4
/** Around the visible dot: enough for a finger, and with a mouse not so much that close points can't be set. */
const GRASP_RADIUS = { coarse: 18, fine: 9 }
const SNAP_RADIUS = 9

export class SketchOverlay {
  readonly root = document.createElementNS(SVG, 'svg')
  readonly #map: MapLibre
  readonly #area = this.#path('skel-sketch-area')
  readonly #closing = this.#path('skel-sketch-closing')
  readonly #line = this.#path('skel-sketch-line')
  readonly #handles = this.root.appendChild(document.createElementNS(SVG, 'g'))
  readonly #snap = circle('skel-sketch-snap', SNAP_RADIUS)
  #shown: readonly Handle[] = []
  #sketch: Sketch | null = null
  #snapped: LonLat | null = null

  constructor(map: MapLibre) {
    this.#map = map
    this.root.classList.add('skel-sketch')
    this.root.setAttribute('aria-hidden', 'true')
    this.root.append(this.#snap)
    map.getCanvasContainer().append(this.root)
    map.on('move', this.#draw)
    map.on('resize', this.#draw)
    this.#draw()
  }

  /** `snapped` is where the pointer has caught a border. */
  show(sketch: Sketch, snapped: LonLat | null): void {
    this.#sketch = sketch
    this.#snapped = snapped
    this.#draw()
  }

  /** The handle an event hit, if any. */
  handleAt(target: EventTarget | null): Handle | null {
    const group = target instanceof Element ? target.closest('g[data-handle]') : null
    return group ? (this.#shown[Number(group.getAttribute('data-handle'))] ?? null) : null
  }

  /** The handles' parent: listeners here hear every handle. */
  get handles(): SVGGElement {
    return this.#handles
  }

  /** Keys work on the sketch while the map has the focus; grasping a handle must not take it away. */
  focusMap(): void {
    this.#map.getCanvas().focus({ preventScroll: true })
  }

  pixel(point: LonLat): Pixel {
    return this.#map.project([point[0], point[1]])
  }

  destroy(): void {
    this.#map.off('move', this.#draw)
    this.#map.off('resize', this.#draw)
    this.root.remove()
  }

  readonly #draw = (): void => {
    const sketch = this.#sketch
    const active = sketch !== null && sketch.phase !== 'idle'
    this.root.style.display = active ? '' : 'none'
    if (!active) return
    const closed = sketch.phase === 'editing'
    const outline = sketch.rings[0] ?? []
    const open = sketch.pointer ? [...outline, sketch.pointer] : outline
    this.#area.setAttribute('d', closed ? this.#paths(sketch.rings, true) : this.#paths([open], true))
    this.#line.setAttribute('d', closed ? this.#paths(sketch.rings, true) : this.#paths([open], false))
    const closing = !closed && open.length > 2 ? [open.at(-1)!, open[0]!] : []
    this.#closing.setAttribute('d', this.#paths([closing], false))
    this.#drawHandles(sketch, closed)
    this.#snap.style.display = this.#snapped ? '' : 'none'
    if (this.#snapped) place(this.#snap, this.pixel(this.#snapped))
  }

  #drawHandles(sketch: Sketch, closed: boolean): void {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    const rings = sketch.rings.map(ring => ring.map(point => this.pixel(point)))
    this.#shown = handlesOf(rings, closed, { width, height })
    while (this.#handles.childElementCount > this.#shown.length) this.#handles.lastElementChild?.remove()
    for (const [i, handle] of this.#shown.entries()) {
      const group =
        (this.#handles.children[i] as SVGGElement | undefined) ?? this.#handles.appendChild(handleElement(i))
      const focused = handle.kind === 'vertex' && sameVertex(handle.vertex, sketch.focus)
      const closes =
        handle.kind === 'vertex' && !closed && handle.vertex.index === 0 && (sketch.rings[0]?.length ?? 0) > 2
      group.setAttribute(
        'class',
        `skel-handle skel-handle-${handle.kind}${focused ? ' is-focused' : ''}${closes ? ' is-closing' : ''}`
      )
      group.lastElementChild?.setAttribute('r', String(handle.kind === 'vertex' ? VERTEX_RADIUS : MIDPOINT_RADIUS))
      place(group, handle.at)
    }
  }

  #paths(rings: readonly Ring[], closed: boolean): string {
    return rings
      .filter(ring => ring.length > 1)
      .map(ring => {
        const pixels = withStraightEdges(ring, closed).map(point => this.pixel(point))
        return `M${pixels.map(p => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('L')}${closed ? 'Z' : ''}`
      })
      .join('')
  }

  #path(className: string): SVGPathElement {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('class', className)
    this.root.append(path)
    return path
  }
}

function handleElement(index: number): SVGGElement {
  const group = document.createElementNS(SVG, 'g')
  group.setAttribute('data-handle', String(index))
  const reach = window.matchMedia('(pointer: coarse)').matches ? GRASP_RADIUS.coarse : GRASP_RADIUS.fine
  group.append(circle('skel-handle-grasp', reach), circle('skel-handle-dot', VERTEX_RADIUS))
  return group
}

function circle(className: string, radius: number): SVGCircleElement {
  const element = document.createElementNS(SVG, 'circle')
  element.setAttribute('class', className)
  element.setAttribute('r', String(radius))
  return element
}

function place(element: SVGElement, at: Pixel): void {
  element.setAttribute('transform', `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`)
}
