/** The door to bundle.ts: what that needs is listed where this is, and not on the first page. */
import type { Page } from './bundle.ts'

export async function saveBundle(page: Page): Promise<void> {
  await (await import('./bundle.ts')).saveBundle(page)
}

export async function openBundle(file: File, page: Page): Promise<void> {
  await (await import('./bundle.ts')).openBundle(file, page)
}
