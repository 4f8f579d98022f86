/** The order, its terms and its letters. */
export const order = {
  'papers.date': '{date}',
  'papers.order.title': 'Bekendtgørelse om ændringer af landets inddeling i kommuner',
  'papers.order.title-regions': 'Bekendtgørelse om ændringer af landets inddeling i kommuner og regioner',
  'papers.order.basis': 'I medfør af § 8 i {act}, jf. {consolidated}, bekendtgøres:',
  'papers.order.consolidated': 'lovbekendtgørelse nr. 27 af 9. januar 2018',
  'papers.order.rests-on': 'Ændringerne hviler på: {bases}.',
  'papers.order.section-1': '§ 1. Landets inddeling i kommuner ændres som angivet i bilag 1.',
  'papers.order.section-1-regions': '§ 1. Landets inddeling i kommuner og regioner ændres som angivet i bilag 1.',
  'papers.order.section-1-terms': 'Stk. 2. For ændringerne gælder de vilkår, der er fastsat i bilag 2.',
  'papers.order.section-2': '§ 2. Bekendtgørelsen træder i kraft den {date}.',
  'papers.order.section-2-several':
    '§ 2. Bekendtgørelsen træder i kraft dagen efter bekendtgørelsen i Lovtidende. Ændringerne gælder fra de datoer, der er angivet i bilag 1.',
  'papers.order.signed': '{ministry}, den {date}',
  'papers.order.open': '{title}: {what}',
  'papers.missing.ministry': 'ministeriets navn på datoen',
  'papers.missing.signed': 'datoen for ministerens afgørelse',
  'papers.missing.minister': 'ministerens navn',
  'papers.missing.official': 'underskriverens navn',
  'papers.missing.ministry-unverified': 'Ministeriets navn på datoen er ikke bekræftet: {name}.'
} as const
