/** Comments on places, as the map marks them. */
import type { Listed } from '../../../comments/standing.ts'
import { isResolved } from '../../../comments/thread.ts'
import { s } from '../../../i18n/comments/comments.ts'
import type { CommentMarker } from '../../../map/api.ts'

export const markersOf = (listed: readonly Listed[]): readonly CommentMarker[] =>
  listed.flatMap(({ comment, standing, n }) =>
    standing.kind === 'place'
      ? [
          {
            id: comment.id,
            n,
            at: standing.at,
            resolved: isResolved(comment),
            label: s('comments.marker', { n, author: comment.author, state: isResolved(comment) ? 'resolved' : 'open' })
          }
        ]
      : []
  )
