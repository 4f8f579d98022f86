/** One task of each who uses Skel, at four widths and with each way of pointing: a citizen, a council, and a planner. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { compareCommand } from '../../src/check/compare/command.ts'
import type { CompareOutput } from '../../src/check/compare/schema.ts'
import { formatHectares } from '../../src/i18n/format.ts'
import { linkOf } from '../../src/share/link.ts'
import { DEEP } from '../support/runs.ts'
import { chooseFile, drop, dropAll, type LonLat, proposalOf, start, test } from './app.ts'

type Input = 'mouse' | 'touch' | 'keyboard'

const INPUTS: readonly Input[] = ['touch', 'mouse', 'keyboard']
const WIDTHS = [390, 820, 1024, 1440] as const
/**
 * Every width with every way of pointing, in the suite by one of the three tasks each: the task of `shift` begins with another.
 * Where SKEL_DEEP is set, each task goes through all of them.
 */
const rounds = (shift: number): readonly (readonly [width: (typeof WIDTHS)[number], input: Input])[] =>
  WIDTHS.flatMap((width, at) =>
    INPUTS.filter((_, input) => DEEP || input === (at + shift) % INPUTS.length).map(input => [width, input] as const)
  )
const HEIGHTS = { 390: 844, 820: 1180, 1024: 768, 1440: 900 } as const

/** The town of Hvalsø and what lies around it. */
const HVALSO = [
  [11.84, 55.58],
  [11.89, 55.58],
  [11.89, 55.61],
  [11.84, 55.61]
] as const

const hearing = { sent: '2026-10-01', deadline: '2026-12-15' }
const PROPOSAL = proposalOf(HVALSO, '0265', {
  title: 'Hvalsø til Roskilde',
  councils: ['0265', '0350'].map(code => ({ code, hearing }))
})
const link = linkOf(JSON.stringify(PROPOSAL))
const fragment = link.ok ? link.fragment : ''

/** Tab, or in a menu the arrow, until it has the focus: what can't be reached is a timeout. */
async function keyTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const key = (await target.getAttribute('role')) === 'menuitem' ? 'ArrowDown' : 'Tab'
  while (!(await target.evaluate(element => element === document.activeElement)))
    await target.page().keyboard.press(key)
}

/** One way of pointing at things. */
function hand(page: Page, input: Input) {
  const press = async (target: Locator) => {
    if (input === 'mouse') return target.click()
    if (input === 'touch') return target.tap()
    await keyTo(target)
    await page.keyboard.press('Enter')
  }
  return {
    press,
    write: async (field: Locator, text: string) => {
      if (input !== 'keyboard') {
        await press(field)
        return field.fill(text)
      }
      await keyTo(field)
      await page.keyboard.press('Control+a')
      await page.keyboard.type(text)
    },
    /** Radios are one stop of the keyboard, and arrows go on from there. */
    choose: async (radio: Locator) => {
      if (input !== 'keyboard') return press(radio)
      await radio.focus()
      await page.keyboard.press('Space')
    }
  }
}

type Hand = ReturnType<typeof hand>

/** Follows a link to the proposal, and reads it. The draft lies aside. */
async function readLink(page: Page, { press }: Hand) {
  await page.evaluate(hash => window.location.assign(hash), `#${fragment}`)
  const told = page.getByRole('alertdialog', { name: 'Et forslag fra et link' })
  await press(told.getByRole('button', { name: 'Gennemse' }))
  await expect(page.getByTestId('review-banner')).toBeVisible()
}

/** What stands among the buttons where there is room for it, and else in the menu. */
async function action(page: Page, { press }: Hand, name: string, under: string | null) {
  const button = page.getByRole('button', { name: under ?? name, exact: under !== null }).first()
  const isWide = await button.isVisible()
  await press(isWide ? button : page.getByRole('button', { name: 'Menu' }))
  if (under || !isWide) await press(page.getByRole('menuitem', { name }))
}

/** Back at the desk with one's own draft, as the next test expects it. */
async function backToDraft(page: Page, size: ReturnType<Page['viewportSize']>) {
  if (size) await page.setViewportSize(size)
  await action(page, hand(page, 'mouse'), 'Til mit udkast', 'Veje ind: gennemse')
  await expect(page.getByTestId('review-banner')).toHaveCount(0)
}

/** Each round on the page that has its way of pointing. */
async function eachRound(
  pages: { readonly shared: Page; readonly phone: Page },
  shift: number,
  task: (page: Page, me: Hand, round: number) => Promise<void>
): Promise<void> {
  const sizes = new Map<Page, ReturnType<Page['viewportSize']>>()
  for (const [round, [width, input]] of rounds(shift).entries())
    await test.step(`${width} px, ${input}`, async () => {
      const page = input === 'touch' ? pages.phone : pages.shared
      const me = hand(page, input)
      const isFirst = !sizes.has(page)
      if (isFirst) {
        await start(page)
        sizes.set(page, page.viewportSize())
      }
      await page.setViewportSize({ width, height: HEIGHTS[width] })
      if (isFirst) await readLink(page, me)
      await task(page, me, round)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    })
  for (const [page, size] of sizes) await backToDraft(page, size)
}

test('a citizen finds Hvalsø by “hvalso” and reads what changes', async ({ shared, phone }) => {
  await eachRound({ shared, phone }, 0, async (page, me) => {
    await action(page, me, 'Find kommune', null)
    await me.write(page.getByLabel('Søg kommune, sted, kode eller koordinater'), 'hvalso')
    const found = page.getByRole('list', { name: 'Fundne steder' })
    await expect(found.getByRole('button').first()).toContainText('Hvalsø')
    await me.press(found.getByRole('button').first())
    const card = page.getByTestId('municipality-card')
    // After the proposal it lies there.
    await expect(card).toContainText('Kommune 0265')
    await me.press(card.getByRole('button', { name: 'Hvad betyder det for mig?' }))
    const told = page.getByTestId('me')
    await expect(told).toContainText('Stedet skifter kommune: fra Lejre Kommune til Roskilde Kommune.')
    await expect(told).toContainText('Frist for svar fra Lejre: 15. december 2026.')
    await me.press(told.getByRole('button', { name: 'Til kortet' }))
    await expect(told).toBeHidden()
  })
})

test('a council opens a link and answers, and its file merges beside two others with one conflict', async ({
  shared,
  phone
}) => {
  let answered = ''
  await eachRound({ shared, phone }, 2, async (page, me, round) => {
    await action(page, me, 'Kommunalbestyrelsens plads …', 'Eksportér')
    const dialog = page.getByRole('dialog', { name: 'Kommunalbestyrelsens plads' })
    await dialog.getByLabel('Kommunalbestyrelse', { exact: true }).selectOption('0265')
    await expect(dialog.getByTestId('seat')).toContainText('15. december 2026')
    await me.press(dialog.getByRole('button', { name: 'Svar for Roskilde' }))
    const form = page.getByRole('region', { name: 'Set fra Roskilde' })
    await expect(form.getByRole('heading', { name: 'Svar på høringen' })).toBeFocused()
    await me.choose(form.getByRole('radio', { name: round % 2 === 0 ? 'For' : 'Imod', exact: true }))
    await me.write(form.getByLabel('Svaret i hovedtræk'), `Svar nr. ${round}`)
    await me.choose(form.getByRole('radio', { name: 'Nægter tilslutning' }))
    await me.write(form.getByLabel('Svarets dato'), '8.12.2026')
    await expect(form).toContainText('Svaret er ikke gemt som fil endnu.')
    const saving = page.waitForEvent('download')
    await me.press(form.getByRole('button', { name: 'Gem svaret som fil' }))
    const file = await saving
    expect(file.suggestedFilename()).toBe('svar-0265-roskilde.json')
    answered = readFileSync(await file.path(), 'utf8')
    expect(JSON.parse(answered)).toMatchObject({
      council: { code: '0265', name: 'Roskilde' },
      deadline: '2026-12-15',
      answer: {
        answered: '2026-12-08',
        answer: round % 2 === 0 ? 'for' : 'against',
        text: `Svar nr. ${round}`,
        decision: { kind: 'refuses' }
      }
    })
  })

  // At the ministry, which has heard otherwise from Roskilde.
  const answers = [
    { name: 'roskilde.json', text: answered },
    { name: 'lejre.json', text: answerOf(answered, '0350', 'Lejre', { answer: 'for' }) },
    { name: 'holbaek.json', text: answerOf(answered, '0316', 'Holbæk', { answer: 'remarks', text: 'Ingen' }) }
  ]
  const said = { code: '0265', hearing, decision: { kind: 'consents', date: '2026-11-01' } }
  await drop(shared, JSON.stringify({ ...PROPOSAL, councils: [said, { code: '0350', hearing }] }), 'sag.json')
  await expect(shared.getByTestId('change')).toContainText('fra Lejre')
  await dropAll(shared, answers)
  const merging = shared.getByRole('dialog', { name: 'Høringssvar' })
  await expect(merging.getByTestId('hearing-conflict')).toHaveCount(1)
  await expect(merging.getByTestId('hearing-conflict')).toContainText('roskilde.json: nægter tilslutning')
  await expect(merging.getByTestId('hearing-told')).toHaveCount(0)
  await merging.getByRole('button', { name: 'Indarbejd svarene' }).click()
  await expect(shared.getByText('Svar fra 3 kommunalbestyrelser er indarbejdet i sagen.')).toBeVisible()
})

/** Another council's file, as it came back. */
const answerOf = (file: string, code: string, name: string, answer: object) =>
  JSON.stringify({ ...JSON.parse(file), council: { code, name }, answer })

/** Three proposals for the town: to Roskilde, to Holbæk, and half of it. */
const BESIDE = {
  'holbaek.json': proposalOf(HVALSO, '0316', { title: 'Til Holbæk' }),
  'halvt.json': proposalOf(
    HVALSO.map(([lon, lat]): LonLat => [Math.min(lon, 11.865), lat]),
    '0265',
    { title: 'Det halve' }
  )
}

/** What `skel compare` says of the three: hectares moved, and where the first and the second differ. */
async function comparedByCommand() {
  const folder = mkdtempSync(join(tmpdir(), 'skel-audiences-'))
  const files = { 'roskilde.json': PROPOSAL, ...BESIDE }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content))
  let out = ''
  for await (const one of compareCommand([...Object.keys(files), '--json'], folder, { help: '' })) out += one.out
  const { comparison } = JSON.parse(out) as CompareOutput
  const pair = comparison.land.find(({ first, second }) => first === 'roskilde.json' && second === 'holbaek.json')
  return {
    moved: comparison.proposals.map(({ measures }) => formatHectares(measures.movedAreaM2)),
    differing: formatHectares(pair?.areaM2?.best ?? 0)
  }
}

test('a planner compares three proposals, to the command line’s figure', async ({ shared, phone }) => {
  const { moved, differing } = await comparedByCommand()
  expect(new Set([...moved, differing]).size).toBeGreaterThan(2)
  await eachRound({ shared, phone }, 1, async (page, me) => {
    await action(page, me, 'Sammenlign forslag', 'Eksportér')
    const dialog = page.getByRole('dialog', { name: 'Sammenlign forslag' })
    await chooseFile(
      page,
      () => me.press(dialog.getByRole('button', { name: 'Tilføj forslag fra filer' })),
      Object.entries(BESIDE).map(([name, content]) => ({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(content))
      }))
    )
    await expect(dialog.getByText('3 forslag er beregnet.')).toBeVisible()
    const row = dialog.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Flyttet areal' }) })
    for (const [at, hectares] of moved.entries()) await expect(row.getByRole('cell').nth(at)).toContainText(hectares)
    await me.choose(dialog.getByRole('radio', { name: 'Areal på kortet' }))
    await dialog.getByLabel('op mod').selectOption({ label: 'Til Holbæk (holbaek.json)' })
    await expect(dialog.getByTestId('land-sum')).toContainText(differing)
    await me.press(dialog.getByRole('button', { name: 'Luk' }).first())
    await expect(dialog).toHaveCount(0)
  })
})
