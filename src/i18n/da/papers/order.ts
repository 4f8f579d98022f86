/** The order, its terms and its letters. */
export const order = {
  'papers.date': '{date}',
  'papers.order.title':
    'Bekendtgørelse om {division, select, municipalities {ændringer af landets inddeling i kommuner} regions {ændringer af landets inddeling i kommuner og regioner} other {}}{both, select, yes { og om } other {}}{cooperations, select, dissolved {opløsning af forpligtende kommunale samarbejder} designated {udpegelse af forpligtende kommunale samarbejder} both {opløsning og udpegelse af forpligtende kommunale samarbejder} other {}}',
  'papers.order.basis': 'I medfør af § 8 i {act}, jf. {consolidated}, bekendtgøres:',
  'papers.order.consolidated': 'lovbekendtgørelse nr. 27 af 9. januar 2018',
  'papers.order.rests-on': 'Ændringerne hviler på: {bases}.',
  'papers.order.section-1':
    '§ 1. {division, select, municipalities {Landets inddeling i kommuner ændres} regions {Landets inddeling i kommuner og regioner ændres} other {}}{both, select, yes {, og forpligtende kommunale samarbejder } other {}}{cooperations, select, none {} other {{division, select, none {Forpligtende kommunale samarbejder } other {}}}}{cooperations, select, dissolved {opløses} designated {udpeges} both {opløses og udpeges} other {}} som angivet i bilag 1.',
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
