export const proposal = {} as const
