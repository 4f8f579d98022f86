/** Tells how far the build has come; `detail` are figures for the person who runs it. */
export type Report = (step: string, detail: string) => void
