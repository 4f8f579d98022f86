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
  'changes.switch-on.of': 'Slå til: ændring {n, number}',
  'changes.off': 'Slået fra',
  'changes.chosen': 'Arealet er flyttet af ændring {n, number}. Den er markeret i listen.',
  'changes.off.hint': 'Flytter intet, før den slås til.',
  'changes.coarse':
    'Koordinaterne har for få decimaler: {n, number} punkter ligger ved en kommunegrænse, uden at det kan ses, om de skal ligge på den. Skriv dem med mindst 6 decimaler.',
  'changes.overlap': 'Dele af området dækker hinanden: {area} ligger i flere dele og er talt én gang.',
  'changes.unplaced': '{m2, number} m² flyttes efter deres registrerede areal og er ikke på kortet.',
  'changes.stranger':
    'Matrikel {n, number} i listen ligger også i {name}: {m2, number} m², som ikke er afgiverens og ikke flyttes.',
  'changes.registered': 'Registreret {registered, number} m², på kortet {computed, number} m². Forskel {difference}.',
  'changes.computed':
    '{n, plural, one {Arealet af en tegnet del er} other {Arealet af # tegnede dele er}} beregnet på kortet og ikke registreret.',
  'changes.residents-unstated': 'Det er ikke oplyst, hvor mange der bor der.',
  'changes.slivers': 'Under 1 m² fra {names} blev, hvor det var.',
  'changes.units':
    '{layer, select, parish {{n, plural, one {Sognet} other {Sognene}}} other {{n, plural, one {Afstemningsområdet} other {Afstemningsområderne}}}} {units}: {what}',
  'changes.parcels': '{n, plural, one {# matrikel} other {# matrikler}}: {what}',
  'changes.parcels.unmeasured': 'fra {from} til {to}',
  'changes.units.many':
    '{n, number} {layer, select, parish {{n, plural, one {sogn} other {sogne}}} other {{n, plural, one {afstemningsområde} other {afstemningsområder}}}}: {what}',

  'case.changes.half': 'noget er halvt udfyldt og regnes ikke med',

  'stated.add': 'Angiv et samarbejde',
  'stated.heading': 'Angiv et forpligtende samarbejde',
  'stated.intro':
    'Et samarbejde, som datasættet ikke kender, for eksempel en gruppe udpeget efter § 7. Det regnes med i kontrollen og gemmes i sagen.',
  'stated.intro.known': 'Det, du angiver, træder i stedet for datasættets oplysninger i denne sag.',
  'stated.members': 'Kommuner i samarbejdet',
  'stated.basis': 'Grundlag',
  'stated.basis.2': '§ 2 i lov om forpligtende kommunale samarbejder',
  'stated.basis.7': 'Udpeget af ministeren (§ 7)',
  'stated.from': 'Første dag i kraft',
  'stated.to': 'Sidste dag i kraft',
  'stated.open': 'Tomt: åben. For eksempel 1.1.2027',
  'stated.source': 'Kilde',
  'stated.source.hint': 'Hvor det fremgår, for eksempel en bekendtgørelse. Uden kilde regnes det som ikke bekræftet.',
  'stated.problem.members': 'Vælg mindst to kommuner.',
  'stated.problem.order': 'Den sidste dag ligger før den første.',
  'stated.word': 'angivet i sagen ({basis})',
  'unknown.heading': 'Forslaget nævner noget, der ikke findes',
  'unknown.told': 'Det bliver stående i forslaget, men tæller ikke med. Ret det, før sagen går videre.',
  'unknown.more': '… og {n, number} til.',
  'stated.not-in-force': 'ikke i kraft den {date}',
  'stated.edit': 'Redigér',
  'stated.edit.known': 'Angiv andet',
  'stated.edit.of': 'Redigér samarbejdet {name}',
  'stated.known.of': 'Angiv andet om samarbejdet {name}',
  'stated.save': 'Gem samarbejdet',
  'stated.remove': 'Fjern',
  'stated.remove.of': 'Fjern samarbejdet {name}',

  'speech.change-moved': 'Flyttet. Nu ændring {n, number} af {total, number}.',
  'speech.change-off': 'Ændring {n, number} er slået fra.',
  'speech.change-on': 'Ændring {n, number} er slået til.',
  'speech.change-copied': 'Kopien er ændring {n, number}.',
  'speech.change-deleted':
    'Ændring {n, number} er slettet. {left, plural, =0 {Ingen ændringer tilbage} one {# ændring tilbage} other {# ændringer tilbage}}.'
} as const
