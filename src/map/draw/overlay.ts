/**
 * Renders the sketch as SVG over the map: it follows the pointer within the same frame, its handles can be dragged, and it
 * survives a lost WebGL context.
 */
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat } from '../../engine/api.ts'
import type { SnapHit } from '../api.ts'
import type { Pixel } from '../screen.ts'
import { type Handle, handlesOf, type RingKind } from './handles.ts'
import { type Ring, sameVertex } from './rings.ts'
import { openRing, type Sketch } from './sketch-state.ts'
import { withStraightEdges } from './straight-edges.ts'

const SVG = 'http://www.w3.org/2000/svg'
const VERTEX_RADIUS = 5
const MIDPOINT_RADIUS = 4
/** Hit area around the visible dot: large enough for a finger; smaller for a mouse, so that close points can be set. */
const GRASP_RADIUS = { coarse: 18, fine: 9 }
/** Radius of the mark around the snapped point. */
const SNAP_RADIUS = 9

export class SketchOverlay {
  readonly root = document.createElementNS(SVG, 'svg')
  readonly #map: MapLibre
  readonly #area = this.#path('skel-sketch-area')
  readonly #closing = this.#path('skel-sketch-closing')
  readonly #line = this.#path('skel-sketch-line')
  readonly #handles = this.root.appendChild(document.createElementNS(SVG, 'g'))
  readonly #snap = document.createElementNS(SVG, 'g')
  #shown: readonly Handle[] = []
  #sketch: Sketch | null = null
  #snapHit: SnapHit | null = null

  constructor(map: MapLibre) {
    this.#map = map
    this.root.classList.add('skel-sketch')
    this.root.setAttribute('aria-hidden', 'true')
    this.#snap.append(circle('skel-sketch-snap-ring', SNAP_RADIUS), diamond(SNAP_RADIUS))
    this.root.append(this.#snap)
    map.getCanvasContainer().append(this.root)
    map.on('move', this.#draw)
    map.on('resize', this.#draw)
    this.#draw()
  }

  /** `snapHit` is the point on a border that the pointer is snapped to. */
  show(sketch: Sketch, snapHit: SnapHit | null): void {
    this.#sketch = sketch
    this.#snapHit = snapHit
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

  /** Keys act on the sketch while the map has the focus, which grabbing a handle must not take away. */
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
    const isLine = sketch.shape === 'line'
    const growing = sketch.phase === 'drawing'
    const open = growing
      ? sketch.pointer
        ? [...openRing(sketch), ...sketch.trail, sketch.pointer]
        : openRing(sketch)
      : []
    const whole = growing ? sketch.rings.slice(0, -1) : sketch.rings
    this.#area.setAttribute('d', isLine ? '' : this.#paths([...whole, open], true))
    this.#line.setAttribute('d', this.#paths(whole, !isLine) + this.#paths([open], false))
    const closing = !isLine && open.length > 2 ? [open.at(-1)!, open[0]!] : []
    this.#closing.setAttribute('d', this.#paths([closing], false))
    this.#drawHandles(sketch)
    this.#snap.style.display = this.#snapHit ? '' : 'none'
    if (this.#snapHit) this.#drawSnapHit(this.#snapHit)
  }

  /** A ring around a vertex, a diamond on a line; filled where a line may begin or end. */
  #drawSnapHit({ point, kind, ends }: SnapHit): void {
    this.#snap.setAttribute('class', `skel-sketch-snap is-${kind}${ends ? ' is-end' : ''}`)
    place(this.#snap, this.pixel(point))
  }

  #drawHandles(sketch: Sketch): void {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    const rings = sketch.rings.map(ring => ring.map(point => this.pixel(point)))
    const growing = sketch.phase === 'drawing'
    const kinds = rings.map(
      (_, i): RingKind => (growing && i === rings.length - 1 ? 'growing' : sketch.shape === 'line' ? 'whole' : 'closed')
    )
    this.#shown = [...handlesOf(rings, kinds, { width, height }), ...this.#borderVertex(sketch)]
    while (this.#handles.childElementCount > this.#shown.length) this.#handles.lastElementChild?.remove()
    for (const [i, handle] of this.#shown.entries()) {
      const group =
        (this.#handles.children[i] as SVGGElement | undefined) ?? this.#handles.appendChild(handleElement(i))
      const focused = handle.kind === 'vertex' && sameVertex(handle.vertex, sketch.focus)
      const closes =
        handle.kind === 'vertex' &&
        sketch.shape === 'area' &&
        kinds[handle.vertex.ring] === 'growing' &&
        handle.vertex.index === 0 &&
        openRing(sketch).length > 2
      group.setAttribute(
        'class',
        `skel-handle skel-handle-${handle.kind}${focused ? ' is-focused' : ''}${closes ? ' is-closing' : ''}`
      )
      group.lastElementChild?.setAttribute('r', String(handle.kind === 'midpoint' ? MIDPOINT_RADIUS : VERTEX_RADIUS))
      place(group, handle.at)
    }
  }

  /** Before a line is begun, the vertices of the border itself can be dragged. */
  #borderVertex(sketch: Sketch): Handle[] {
    if (sketch.shape !== 'line' || sketch.phase !== 'drawing' || openRing(sketch).length > 0) return []
    if (!this.#snapHit?.before || !this.#snapHit.after) return []
    return [{ kind: 'border-vertex', vertex: { ring: 0, index: 0 }, at: this.pixel(this.#snapHit.point) }]
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

function diamond(radius: number): SVGPathElement {
  const element = document.createElementNS(SVG, 'path')
  element.setAttribute('class', 'skel-sketch-snap-diamond')
  element.setAttribute('d', `M0 ${-radius}L${radius} 0L0 ${radius}L${-radius} 0Z`)
  return element
}

function place(element: SVGElement, at: Pixel): void {
  element.setAttribute('transform', `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`)
}
