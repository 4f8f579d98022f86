/**
 * Finds a Chromium for the end-to-end tests. Order: the variable SKEL_CHROMIUM, Playwright's own, the system's.
 * Run as a command it also installs one where none is found: with apt where that is allowed, else Playwright's.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

/** What Playwright switches off itself: the browser heeds the last list only. `warnOfLeftOn` says when its list has grown. */
const OFF_FOR_PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn'
]

/**
 * Chromium without windows makes its address bar all the same, and for each new window loads the page that would drop down from
 * it: over a second of a core.
 */
const ADDRESS_BAR = ['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup']

const FEATURES_OFF = '--disable-features='

/** Software WebGL, so that the map draws on machines without a graphics card, and no page but the test's. */
export const CHROMIUM_FLAGS = [
  `${FEATURES_OFF}${[...OFF_FOR_PLAYWRIGHT, ...ADDRESS_BAR].join(',')}`,
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking'
]

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** Path of a browser, or undefined where there is none. A path in SKEL_CHROMIUM that does not exist is an error. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const asked = env.SKEL_CHROMIUM
  if (asked) {
    if (!existsSync(asked)) throw new Error(`SKEL_CHROMIUM names ${asked}, which does not exist`)
    return asked
  }
  return [chromium.executablePath(), ...SYSTEM].find(path => path !== '' && existsSync(path))
}

/**
 * Why a page can't be drawn with this browser, or null. It also has the browser read from the disk while the other checks still
 * count: a quarter of a gigabyte, for which the first test would wait.
 */
async function hindrance(executablePath: string): Promise<string | null> {
  try {
    const server = await chromium.launchServer({ executablePath, args: CHROMIUM_FLAGS, timeout: 10 * 60_000 })
    try {
      warnOfLeftOn(server.process().spawnargs)
      const page = await (await chromium.connect(server.wsEndpoint())).newPage()
      const draws = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null)
      return draws ? null : 'it has no WebGL2'
    } finally {
      await server.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A list of Playwright's that has grown is a matter for whoever took the new version, and no reason not to test. */
function warnOfLeftOn(args: readonly string[]): void {
  const lists = args.filter(arg => arg.startsWith(FEATURES_OFF)).map(arg => arg.slice(FEATURES_OFF.length).split(','))
  const off = new Set(lists.at(-1))
  const on = lists.flat().filter(feature => !off.has(feature))
  if (on.length > 0) console.warn(`Playwright switches off ${on.join(', ')} too: add to OFF_FOR_PLAYWRIGHT`)
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 15 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  })
  return status === 0
}

function installBrowser(): void {
  const root = process.getuid?.() === 0
  const apt = root && existsSync('/usr/bin/apt-get')
  if (apt && run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', 'chromium'])) return
  run('npx', ['playwright', 'install', ...(root ? ['--with-deps'] : []), 'chromium'])
}

/** A browser that starts and draws maps; installs one where needed. Throws where none can be had. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser()
  if (found && (await hindrance(found)) === null) return found
  installBrowser()
  const installed = findBrowser()
  if (!installed) throw new Error('no Chromium: install one, or name its path in SKEL_CHROMIUM')
  const why = await hindrance(installed)
  if (why !== null) throw new Error(`${installed} can't be used: ${why}`)
  return installed
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(`browser: ${await ensureBrowser()}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
