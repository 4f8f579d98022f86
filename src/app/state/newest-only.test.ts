import { expect, test } from 'vitest'
import { newestOnly } from './newest-only.ts'

function bench() {
  const asked: number[] = []
  const delivered: number[] = []
  const failed: number[] = []
  const release: (() => void)[] = []
  const runner = newestOnly<number, number>({
    work: n => {
      asked.push(n)
      return new Promise((resolve, reject) => release.push(() => (n < 0 ? reject(new Error('no')) : resolve(n * 10))))
    },
    deliver: answer => delivered.push(answer),
    fail: (_, n) => failed.push(n)
  })
  const step = async () => {
    release.shift()?.()
    await new Promise(resolve => setTimeout(resolve))
  }
  return { asked, delivered, failed, runner, step }
}

test('questions between two answers are skipped but for the newest', async () => {
  const { asked, delivered, runner, step } = bench()
  for (const n of [1, 2, 3, 4]) runner.ask(n)
  expect(asked).toEqual([1])
  await step()
  await step()
  expect(asked).toEqual([1, 4])
  expect(delivered).toEqual([10, 40])
})

test('a cancelled question is not answered, the next one is', async () => {
  const { delivered, runner, step } = bench()
  runner.ask(1)
  runner.ask(2)
  runner.cancel()
  await step()
  expect(delivered).toEqual([])
  runner.ask(3)
  await step()
  expect(delivered).toEqual([30])
})

test('what waits is forgotten, what is being worked on is delivered', async () => {
  const { delivered, runner, step } = bench()
  runner.ask(1)
  runner.ask(2)
  runner.forgetWaiting()
  await step()
  await step()
  expect(delivered).toEqual([10])
})

test('a failure is told and does not stop the next question', async () => {
  const { delivered, failed, runner, step } = bench()
  runner.ask(-1)
  runner.ask(2)
  await step()
  await step()
  expect(failed).toEqual([-1])
  expect(delivered).toEqual([20])
})
