/** Comments on a proposal, and files of them. */
export const comments = {
  'comments.not-comments': 'Filen indeholder ikke kommentarer fra Skel.',
  'comments.newer':
    'Kommentarerne er i formatet {format}, som er nyere end denne udgave af Skel. Åbn filen i en nyere udgave.'
}
