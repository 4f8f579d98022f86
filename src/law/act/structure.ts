/** How an Act is divided: chapter, section (§), paragraph (stk.), sentence (pkt.) and item (nr.). */

export interface Chapter {
  readonly number: number
  readonly title: string
  readonly sections: readonly Section[]
}

export interface Section {
  /** `7`; `11-12` where the publisher prints two as one. */
  readonly number: string
  /** Empty where the publisher leaves the section out. */
  readonly paragraphs: readonly Paragraph[]
  /** Words the publisher has put there, which are not the Act's. */
  readonly editorial?: string
}

export interface Paragraph {
  readonly sentences: readonly string[]
  /** Numbered from 1; they end the last sentence. */
  readonly items: readonly string[]
}
