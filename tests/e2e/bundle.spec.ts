/** The case as one zip: saved, checked by the command line, opened again; and what else changes. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { accessible, DIALOG } from './accessible.ts'
import { chooseFile, drop, proposalOf, start, test } from './app.ts'

const RING = [
  [12.19, 55.66],
  [12.2, 55.66],
  [12.2, 55.67],
  [12.19, 55.67]
] as const

async function opened(page: Page): Promise<void> {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(RING, '0265')), 'sag.json')
  await expect(page.getByTestId('change')).toHaveCount(1)
}

async function saved(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Eksportér' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('menuitem', { name: 'Sagsmappe (.zip)' }).click()
  ])
  expect(download.suggestedFilename()).toMatch(/\.sag\.zip$/)
  return download.path()
}

const dropZip = (page: Page, bytes: Uint8Array, name: string) =>
  page.evaluate(
    ([base64, fileName]) => {
      const data = Uint8Array.from(atob(base64), char => char.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([data], fileName, { type: 'application/zip' }))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    [Buffer.from(bytes).toString('base64'), name] as const
  )

function verified(path: string): Promise<{ readonly status: number | string; readonly out: string }> {
  const command = join(import.meta.dirname, '../../src/check/start.mjs')
  return new Promise(done => {
    execFile(process.execPath, [command, '--verify', path], (error, out, told) => {
      done({ status: error?.code ?? 0, out: out + told })
    })
  })
}

test('saved from the menu, identical for the command line, opened again and checked', async ({ shared: page }) => {
  await opened(page)
  const path = await saved(page)
  const files = unzipSync(readFileSync(path))
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['proposal.json', 'trace.json', 'consequences.csv', 'concordance.csv', 'change-log.csv'])
  )
  expect(strFromU8(files['change-log.csv'] as Uint8Array)).toContain('Forslaget er oprettet.')
  expect(await verified(path)).toMatchObject({ status: 0, out: expect.stringContaining('identisk') })

  await page.getByRole('button', { name: 'Eksportér' }).click()
  await page.keyboard.press('Escape')
  await dropZip(page, readFileSync(path), 'sagen.zip')
  await expect(page.getByText('sagen.zip er kontrolleret')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByTestId('change')).toHaveCount(1)

  // Another digit in a table: the proposal is opened all the same, and the place is named.
  const table = strFromU8(files['concordance.csv'] as Uint8Array).replace('0101;København;0101', '0101;København;0102')
  await dropZip(page, zipSync({ ...files, 'concordance.csv': new TextEncoder().encode(table) }), 'rettet.zip')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('concordance.csv line 2', { timeout: 60_000 })
  await page.keyboard.press('Escape')
})

test('a zip that is no bundle is told, and the case stands', async ({ shared: page }) => {
  await opened(page)
  await dropZip(page, zipSync({ 'a.txt': new Uint8Array(3) }), 'andet.zip')
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toContainText('manifest.json mangler')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('change')).toHaveCount(1)
})

test('what else changes, by keyboard, with tables that can be fetched', async ({ shared: page }) => {
  await opened(page)
  await page.getByRole('button', { name: 'Eksportér' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Hvad ændres ellers …' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Hvad ændres ellers' })
  await expect(dialog.getByRole('row', { name: /^sogn \d{4}/ }).first()).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByRole('row', { name: /NUTS 3 \(landsdel\) DK012/ })).toBeVisible()
  await expect(dialog.getByText('Postnumre')).toBeVisible()
  await accessible(page, DIALOG)
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Hent gammel → ny kommune (CSV)' }).press('Enter')
  ])
  expect(readFileSync(await csv.path(), 'utf8')).toMatch(/^\uFEFFold_code;old_name;/)

  const [converted] = await Promise.all([
    page.waitForEvent('download'),
    chooseFile(page, () => dialog.getByRole('button', { name: 'Omregn kommunetal …' }).press('Enter'), {
      name: 'tal.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Kommune;Antal\nRoskilde;100\nHøje-Taastrup;1000\nHele landet;9\n')
    })
  ])
  expect(readFileSync(await converted.path(), 'utf8')).toMatch(/0265;Roskilde;10\d,\d+\r\n$/)
  await expect(dialog.getByText('Antal: 1100 før og efter.')).toBeVisible()
  await expect(dialog.getByText('"Hele landet" er ikke en kommune')).toBeVisible()
})
