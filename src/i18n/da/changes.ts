/** The list of changes: order, copies, what is switched off, what stayed where it was. */
export const changeTexts = {
  'action.move-change-up': 'Flyt ændringen op',
  'action.move-change-down': 'Flyt ændringen ned',
  'key.alt': 'Alt',
  'key.up': '↑',
  'key.down': '↓',

  'route.all-off': 'Alle ændringer er slået fra',

  'changes.list': 'Ændringer i rækkefølge',
  'changes.row': 'Ændring {n, number}: {what}{off, select, yes {. Slået fra} other {}}',
  'changes.drag': 'Flyt ændring {n, number}',
  'changes.move-up': 'Flyt op',
  'changes.move-down': 'Flyt ned',
  'changes.copy': 'Duplikér',
  'changes.copy-note': '{note} (kopi)',
  'changes.switch-off': 'Slå fra',
  'changes.switch-on': 'Slå til',
  'changes.switch-on.of': 'Slå ændring {n, number} til',
  'changes.off': 'Slået fra',
  'changes.off.hint': 'Flytter intet, før den slås til.',
  'changes.slivers': 'Under 1 m² fra {names} blev, hvor det var.',
  'changes.units':
    '{layer, select, parish {{n, plural, one {Sognet} other {Sognene}}} other {{n, plural, one {Afstemningsområdet} other {Afstemningsområderne}}}} {units}: {what}',
  'changes.units.many':
    '{n, number} {layer, select, parish {{n, plural, one {sogn} other {sogne}}} other {{n, plural, one {afstemningsområde} other {afstemningsområder}}}}: {what}',

  'speech.change-moved': 'Flyttet. Nu ændring {n, number} af {total, number}.',
  'speech.change-off': 'Ændring {n, number} er slået fra.',
  'speech.change-on': 'Ændring {n, number} er slået til.',
  'speech.change-copied': 'Kopien er ændring {n, number}.',
  'speech.change-deleted':
    'Ændring {n, number} er slettet. {left, plural, =0 {Ingen ændringer tilbage} one {# ændring tilbage} other {# ændringer tilbage}}.'
} as const
