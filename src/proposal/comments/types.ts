/**
 * What people remark on a proposal while it is worked on. Comments are carried in its file and are no part of what is decided:
 * nothing that is measured, judged or printed for the case reads them.
 */

/** What a comment is on. What it names may be gone from the proposal since; the comment stays and says so. */
export type Pin =
  | { readonly kind: 'proposal' }
  /** Id of a change. */
  | { readonly kind: 'change'; readonly id: string }
  /**
   * `case` as the check numbered it, in a proposal of several; `changes`: ids of that case's changes, by which it is found again
   * once the cases are numbered otherwise.
   */
  | {
      readonly kind: 'finding'
      readonly rule: string
      readonly case?: number
      readonly changes?: readonly string[]
    }
  /** WGS84 degrees. */
  | { readonly kind: 'place'; readonly at: readonly [lon: number, lat: number] }

/** Who says something, in a name of their own choosing; nobody has checked it. */
export interface Author {
  readonly author: string
  /** Code of the municipality whose council they speak for. */
  readonly council?: string
}

/** Something said. `id` is its own among all comments and replies. */
export interface Remark extends Author {
  readonly id: string
  /** ISO 8601 instant, as `Mark.at` and `edited`. */
  readonly at: string
  readonly text: string
  /** When it was changed, each time. Of two copies the one whose times go on from the other's is the newer. */
  readonly edited?: readonly string[]
}

/** A thread was resolved, or opened again. */
export interface Mark extends Author {
  readonly at: string
  readonly resolved: boolean
}

/** A remark that others reply to. */
export interface Comment extends Remark {
  readonly on: Pin
  readonly replies?: readonly Remark[]
  /** In the order they came; the last one counts. */
  readonly marks?: readonly Mark[]
}
