/** What stands in every paper. */
export const common = {
  'papers.page': 'Side',
  'papers.page-of': 'af',
  'papers.remark': 'Mangler:',
  'papers.collected': 'Samling af sager',
  'papers.route': '{name} ({basis})',
  'papers.untitled': 'Sag uden titel'
} as const
