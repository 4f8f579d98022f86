/** How far a reading has come (0–1); rejects where it shall go no further. Others are served meanwhile. */
export type Going = (share: number) => Promise<void>

/** Of a reading that nobody waits for. */
export const straightOn: Going = () => Promise.resolve()

/** `going` for a part of the work. */
export const within =
  (going: Going, from: number, to: number): Going =>
  share =>
    going(from + (to - from) * share)

/** `going`, with what stopped it kept: what readers throw has no class of its own to be told from. */
export function watched(going: Going): { readonly going: Going; readonly stoppedBy: (error: unknown) => boolean } {
  let cause: unknown = null
  return {
    going: async share => {
      try {
        await going(share)
      } catch (error) {
        cause = error
        throw error
      }
    },
    stoppedBy: error => cause !== null && error === cause
  }
}
