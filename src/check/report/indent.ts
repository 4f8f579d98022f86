export const indent = (line: string): string => `  ${line}`
