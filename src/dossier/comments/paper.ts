/** Comments on paper: a list of its own, and no part of the papers of a case. */
import type { Listed, Standing } from '../../comments/standing.ts'
import { isResolved } from '../../comments/thread.ts'
import { s } from '../../i18n/comments/comments.ts'
import type { Author, Remark } from '../../proposal/comments/types.ts'
import type { Proposal } from '../../proposal/types.ts'
import { type Block, heading, type Paper, paragraph, styled } from '../model.ts'

/** In the reader's words: what a comment is on, an instant where they are, and who said something. */
export interface CommentWords {
  readonly where: (standing: Standing) => string
  readonly moment: (instant: string) => string
  readonly author: (author: Author) => string
}

/** `made`: YYYY-MM-DD. In the order given. */
export function commentsPaper(
  { title }: Proposal,
  listed: readonly Listed[],
  words: CommentWords,
  made: string
): Paper {
  const of = title.trim() || s('comments.paper.untitled')
  const open = listed.filter(({ comment }) => !isResolved(comment)).length
  return {
    id: 'comments',
    title: s('comments.paper.title', { title: of }),
    running: of,
    size: 'A4',
    blocks: [
      styled('lead', s('comments.paper.lead', { date: { date: made }, n: listed.length, open })),
      ...listed.flatMap(one => threadBlocks(one, words))
    ]
  }
}

function threadBlocks({ comment, standing, n }: Listed, words: CommentWords): readonly Block[] {
  return [
    heading(2, s('comments.paper.heading', { n, where: words.where(standing) })),
    ...remarkBlocks(comment, words),
    ...(comment.replies ?? []).flatMap(reply => remarkBlocks(reply, words)),
    ...(comment.marks ?? []).map(mark =>
      styled(
        'small',
        s('comments.mark', {
          state: mark.resolved ? 'resolved' : 'reopened',
          author: words.author(mark),
          when: words.moment(mark.at)
        })
      )
    )
  ]
}

function remarkBlocks(said: Remark, { author, moment }: CommentWords): readonly Block[] {
  const edited = said.edited?.at(-1)
  const when = [moment(said.at), ...(edited ? [s('comments.edited', { when: moment(edited) })] : [])].join(', ')
  return [
    styled('small', `${author(said)}, ${when}`),
    ...said.text.split('\n').flatMap(line => (line.trim() === '' ? [] : [paragraph(line)]))
  ]
}
