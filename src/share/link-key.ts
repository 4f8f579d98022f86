/** What a proposal in a link is called behind the `#`. */
export const LINK_KEY = 'forslag'

/** Whether what stands behind the `#` means to be a proposal. */
export const isProposalLink = (hash: string): boolean => /(^#?|&)forslag=/.test(hash)
