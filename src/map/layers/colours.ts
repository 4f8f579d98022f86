/** The map's colours. Land is calm so that what the proposal moves is what one sees; region borders have a colour of their own. */
export const colours = {
  sea: '#dfeaf3',
  neighbour: '#e9e7e3',
  neighbourCoast: '#c9ccd0',
  water: '#d3e3ef',
  /** Land outside the division (Christiansø). */
  unassigned: '#e6e4df',
  land: '#f6f1e6',
  hover: '#eee2cd',
  selected: '#f3e3a8',
  selectedEdge: '#d9b640',
  giver: '#ead8c3',
  /** Greener than the sea, so that what is received never reads as water. */
  receiver: '#cfe0c3',
  coast: '#7fa3bf',
  municipal: '#8d8576',
  national: '#5f584d',
  region: '#7a3e98',
  /** Municipalities in a binding cooperation. */
  group: '#00695c',
  accent: '#0059b3',
  accentDark: '#003d7d',
  /** Land that compared proposals give to different municipalities. */
  differs: '#a4302a',
  former: '#5a5349',
  parish: '#6d6088',
  net: '#41586b',
  label: '#2f2b26',
  /** Of the municipalities that give and receive, along the border. */
  giverLabel: '#5c3a0c',
  receiverLabel: '#1f4d16',
  districtLabel: '#6a6157',
  bridgeLabel: '#414b57',
  placeLabel: '#5b554c',
  waterLabel: '#4a708d',
  halo: '#ffffff'
} as const

/** Tints by region, in the order of their ids; close to each other, so that selection and proposal stand out. */
export const regionTints = ['#f6eddd', '#f8f4ea', '#f1efe7', '#f7ebdc', '#eeebdd', '#f2eee0', '#f5f0e2'] as const
