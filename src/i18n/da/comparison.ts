/** Files beside the scenarios in a comparison. */
export const comparison = {
  'comparison.add': 'Tilføj forslag fra filer',
  'comparison.unread': '{name} kan ikke læses og er ikke med. {cause}',
  'comparison.too-many': 'Der sammenlignes højst {most, number} filer ad gangen.'
}
