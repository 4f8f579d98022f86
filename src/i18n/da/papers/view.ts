/** The dialog that shows the papers. */
export const view = {
  'papers.view.heading': 'Sagens papirer',
  'papers.view.making': 'Laver papirerne …',
  'papers.view.failed': 'Papirerne kunne ikke laves: {cause}',
  'papers.view.list': 'Papirer',
  'papers.view.whole': 'intet mangler',
  'papers.view.missing': '{n, plural, one {# mangel} other {# mangler}}',
  'papers.view.lacks': '{n, plural, one {Én ting mangler} other {# ting mangler}} i papiret',
  'papers.view.nothing-missing': 'Der mangler intet i papiret.',
  'papers.view.pages': '{n, plural, one {# side} other {# sider}}',
  'papers.view.preview': 'Visning af {title}',
  'papers.view.save.html': 'Hent til print (HTML)',
  'papers.view.save.docx': 'Hent til Word (DOCX)',
  'papers.view.save.txt': 'Hent som tekst (TXT)',
  'papers.view.calendar': 'Hent frister (ICS)',
  'papers.view.points': 'Hent grænsepunkter (CSV)',
  'papers.view.not-saved': 'Filen kunne ikke laves: {cause}'
} as const
