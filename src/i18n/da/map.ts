/** What the map itself says: its controls, and the steps of drawing as they are read aloud. */
export const map = {
  'layers.chip': '{n, plural, =0 {Lag} one {Lag: # vist} other {Lag: # vist}}',
  'layers.chip.title': 'Lag på kortet',
  'map.title': 'Kort over kommuner og regioner',
  'map.keys':
    'Piletasterne flytter kortet, plus og minus zoomer, Home viser hele landet, og Enter vælger kommunen under sigtekornet.',
  'map.zoom-in': 'Zoom ind',
  'map.zoom-out': 'Zoom ud',
  'map.toggle-attribution': 'Vis eller skjul kilder til baggrundskortet',
  'map.draw.started':
    'Tegningen er begyndt. Klik for at sætte punkter, eller flyt kortet under sigtekornet med piletasterne og sæt punkter med mellemrum.',
  'map.draw.editing':
    'Området er åbnet til redigering. Det har {n, plural, one {# punkt} other {# punkter}}. N og F vælger næste og forrige punkt, piletasterne flytter det, og Enter afslutter.',
  'map.draw.point-added': 'Punkt {n, number} er sat.',
  'map.draw.point-removed':
    'Punktet er fjernet. {n, plural, =0 {Der er ingen punkter tilbage.} one {Der er ét punkt tilbage.} other {Der er # punkter tilbage.}}',
  'map.draw.closed': 'Omridset er lukket med {n, number} punkter. Punkterne kan stadig flyttes, og Enter afslutter.',
  'map.draw.reopened': 'Omridset er åbent igen, og der kan sættes flere punkter.',
  'map.draw.too-few': 'Området mangler punkter. Det skal have mindst tre forskellige.',
  'map.draw.keeps-three': 'Punktet kan ikke fjernes. Et område skal have mindst tre punkter.',
  'map.draw.choose-vertex': 'Vælg først et punkt med N eller F.',
  'map.draw.focused': 'Punkt {n, number} af {total, number} er valgt.',
  'map.draw.unfocused': 'Intet punkt er valgt.',
  'map.draw.moved': 'Punkt {n, number} er flyttet.',
  'map.draw.inserted': 'Punkt {n, number} er indsat.',
  'map.draw.move-undone': 'Flytningen er fortrudt.',
  'map.draw.finished': 'Tegningen er afsluttet.',
  'map.draw.cancelled': 'Tegningen er afbrudt.',
  'map.crosshair.place':
    'Sigtekornet er over {place}.{onBorder, select, yes { Et punkt her lægges på grænsen eller kysten.} other {}}',
  'map.crosshair.region':
    'Sigtekornet er over {place}, {region}.{onBorder, select, yes { Et punkt her lægges på grænsen eller kysten.} other {}}',
  'map.crosshair.nowhere':
    'Sigtekornet er over havet eller udlandet.{onBorder, select, yes { Et punkt her lægges på grænsen eller kysten.} other {}}'
} as const
