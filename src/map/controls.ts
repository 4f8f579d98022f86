/** Zoom buttons and scale, in the corner the panels leave free. */
import { type Map as MapLibre, NavigationControl } from 'maplibre-gl'
import { t } from '../i18n/index.ts'
import { ScaleBar } from './scale-control.ts'
import { type Padding, usablePadding } from './screen.ts'

/** Danish texts for MapLibre's controls. */
export function controlTexts(): Record<string, string> {
  return {
    'Map.Title': t('map.title'),
    'NavigationControl.ZoomIn': t('map.zoom-in'),
    'NavigationControl.ZoomOut': t('map.zoom-out'),
    'AttributionControl.ToggleAttribution': t('map.toggle-attribution')
  }
}

/** `latitude`: where the scale is to be right. */
export function addControls(map: MapLibre, latitude: () => number): void {
  map.addControl(new ScaleBar(latitude), 'bottom-right')
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
}

/** Keeps the controls clear of the panels (see map.css). */
export function placeControls(container: HTMLElement, padding: Padding): void {
  const p = usablePadding({ width: container.clientWidth, height: container.clientHeight }, padding)
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    container.style.setProperty(`--skel-map-${side}`, `${Math.round(p[side])}px`)
  }
}
