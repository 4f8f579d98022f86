import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findBrowser } from './tests/browser.ts'

/** Not the port of `npm start`, so that tests never talk to a server somebody left running. */
const PORT = Number(process.env.SKEL_E2E_PORT ?? 4174)
const executablePath = findBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Software rendering on two cores: more workers only wait for each other.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Slow is not wrong: on two busy cores a page with a software-drawn map takes minutes.
  timeout: 600_000,
  // Below the runner's own limit, so that a report is written whatever happens.
  globalTimeout: 230 * 60_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1440, height: 900 },
    // A trace films every frame, which costs software rendering half its time; set SKEL_TRACE to get one.
    trace: process.env.SKEL_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) }
  },
  webServer: {
    command: `node_modules/.bin/vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
    timeout: 300_000
  }
})
