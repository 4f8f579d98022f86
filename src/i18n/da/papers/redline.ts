/** The annexes of two proposals as one text. */
export const redline = {
  'papers.redline.title': 'Bilagene sammenholdt',
  'papers.redline.between': 'Fra »{before}« til »{after}«',
  'papers.redline.legend':
    'Det, der kun står i det andet forslags bilag, er understreget og fremhævet. Det, der kun står i det første, er streget over.',
  'papers.redline.words': '{mark, select, added {[+{text}+]} other {[-{text}-]}}',
  'papers.redline.begins': '{mark, select, added {[tilføjet:} other {[udgår:}}',
  'papers.redline.ends': '{mark, select, added {slut på tilføjet]} other {slut på udgår]}}',
  'papers.redline.date': 'Virkningsdato: ',
  'papers.redline.day': '{date}',
  'papers.redline.count':
    '{changed, plural, one {# punkt er ændret} other {# punkter er ændret}}, {added, plural, one {# er tilføjet} other {# er tilføjet}}, {removed, plural, one {# udgår} other {# udgår}}, {moved, plural, one {# er flyttet} other {# er flyttet}}, og {same, plural, one {# er uændret} other {# er uændret}}.',
  'papers.redline.nothing': 'Intet af forslagene har en ændring, der hører til i bilaget.',
  'papers.redline.number': 'Pkt. {number}',
  'papers.redline.was-number': 'Pkt. {number} i det første bilag',
  'papers.redline.kind': '{kind, select, same {uændret} changed {ændret} added {tilføjet} other {udgår}}',
  'papers.redline.renumbered': 'var pkt. {number}',
  'papers.redline.moved': 'flyttet fra pkt. {number}',
  'papers.redline.moved-under': 'flyttet fra pkt. {number} under {under}'
}
