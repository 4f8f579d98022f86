import type { Message } from '../i18n/message.ts'

/** Why borders can't become a dataset, for the user, with the place (WGS84 [lon, lat]) where there is one. */
export class BoundariesError extends Error {
  override readonly name = 'BoundariesError'
  readonly told: Message
  readonly place: readonly [number, number] | null
  /** Which of several files; null for the one with the municipalities. */
  file: string | null = null
  constructor(told: Message, place: readonly [number, number] | null = null) {
    super(told.id)
    this.told = told
    this.place = place
  }
}
