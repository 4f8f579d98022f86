export type Command = 'check' | 'compare' | 'dataset' | 'publish' | 'configure'
/** Of `skel` itself, and of each of its commands. */
export type HelpTexts = Readonly<Record<'skel' | Command, string>>
