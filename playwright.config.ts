import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findBrowser } from './tests/browser.ts'

/** Not the port of `npm start`, so that tests never talk to a server somebody left running. */
const PORT = Number(process.env.SKEL_E2E_PORT ?? 4174)
const executablePath = findBrowser()

/** Hold the app to seconds, which another test's map must not take from it: they run when the others are done, two at a time. */
const TIMED = '**/engine-lost.spec.ts'

/** `npm test` runs all in one go. A teardown is run whether the others passed or not. */
const isAll = process.env.SKEL_E2E_ALL === '1'

// The page is put together without the drawn map's detour through software GL, which halves the time to the first map.
const browser = {
  args: [...CHROMIUM_FLAGS, '--disable-gpu-compositing'],
  ...(executablePath ? { executablePath } : {})
}
/**
 * A page of a test lives for seconds: what V8's last compiler would make faster is over before it has paid for the compiling,
 * which was a seventh of all the work.
 */
const SHORT_LIVED = '--js-flags=--no-turbofan'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A page waits often enough for two of them to share two cores; more only wait for each other.
  workers: 2,
  // Each test has a page of its own: neither worker is left waiting for a long file at the end.
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Slow is not wrong: on two busy cores a page with a software-drawn map takes minutes.
  timeout: 600_000,
  // Below the runner's own limit, so that a report is written whatever happens.
  globalTimeout: 230 * 60_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: process.env.SKEL_E2E_REPORT ?? '.cache/e2e.json' }]],
  projects: [
    {
      name: 'together',
      testIgnore: TIMED,
      ...(isAll ? { teardown: 'alone' } : {}),
      use: { launchOptions: { ...browser, args: [...browser.args, SHORT_LIVED] } }
    },
    { name: 'alone', testMatch: TIMED }
  ],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1440, height: 900 },
    // A trace films every frame, which costs software rendering half its time; set SKEL_TRACE to get one.
    trace: process.env.SKEL_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: browser
  },
  webServer: {
    command: `node_modules/.bin/vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
    timeout: 300_000
  }
})
