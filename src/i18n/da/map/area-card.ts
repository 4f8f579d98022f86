/** Cards of regions and parishes, and what a card says of where land comes from and goes. */
export const areaCard = {
  'area.region': 'Region {code}',
  'area.region.uncoded': 'Region uden officiel kode',
  'area.parish': 'Sogn {code}',
  'area.close': 'Luk kortet over {name}',
  'area.today': 'I dag',
  'area.after': 'Efter forslaget',
  'area.same': 'uændret',
  'area.size': 'Areal på kortet',
  'area.residents': 'Beboere',
  'area.residents.unknown': 'kan ikke opgøres: regionen går gennem en kommune',
  'area.municipalities': 'Kommuner',
  'area.comes': 'Kommer til',
  'area.leaves': 'Går til en anden region eller ophører',
  'area.members': 'Kommuner efter forslaget',
  'area.ends': 'Ophører efter forslaget',
  'area.created': 'Oprettes af forslaget',
  'area.in': 'Ligger i',
  'area.unknown': 'kan ikke opgøres',
  'area.not-there': 'findes ikke',
  'area.failed': 'Tallene kan ikke hentes: {cause}',

  'shares.goes-to': 'Området går til',
  'shares.made-of': 'Består af',
  'shares.gets-from': 'Får areal fra',
  'shares.gives-to': 'Afgiver areal til',
  'shares.whole': '{area}, hele kommunen',

  'parishes.after': 'Efter forslaget ({n}): {names}',
  'parishes.same': 'De samme efter forslaget.'
} as const
