/** Before and after on the map, and what can be done with a change that was pointed at on it. */
export const beforeAfter = {
  'before-after.label': 'Sammenlign før og efter',
  'before-after.before': 'I dag',
  'before-after.regions': 'regioner {date}',
  'before-after.after': 'Efter forslaget',
  'before-after.swipe': 'Skillelinje',
  'before-after.beside': 'To kort',
  'before-after.close': 'Luk sammenligningen',
  'before-after.slider': 'Skillelinje mellem i dag og efter forslaget',
  'before-after.slider.value':
    '{share, plural, =0 {Hele kortet viser efter forslaget} =100 {Hele kortet viser i dag} other {De venstre # % viser i dag, resten efter forslaget}}',
  'before-after.map': 'Kort over inddelingen i dag. Det følger det andet kort.',
  'before-after.missing': 'Kortet over i dag kan ikke vises: browseren har ikke plads til to kort.',
  'before-after.shown.swipe':
    'Kortet er delt: til venstre i dag, til højre efter forslaget. Flyt skillelinjen med piletasterne.',
  'before-after.shown.beside': 'To kort af samme sted: i dag og efter forslaget.',
  'before-after.shown.off': 'Kortet viser igen kun efter forslaget.',

  'chosen.label': 'Ændring {n}',
  'chosen.edit': 'Redigér',
  'chosen.zoom': 'Zoom til',
  'chosen.delete': 'Slet',
  'chosen.edit.of': 'Redigér ændring {n}',
  'chosen.zoom.of': 'Zoom til ændring {n}',
  'chosen.delete.of': 'Slet ændring {n}',
  'chosen.close': 'Luk'
} as const
