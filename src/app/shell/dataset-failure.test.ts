import { expect, test } from 'vitest'
import { DatasetError } from '../../dataset/errors.ts'
import { datasetFailure } from './dataset-failure.ts'

/** As the worker's messenger rebuilds an error on the page's side. */
const acrossTheWorker = ({ name, message }: Error) => Object.assign(new Error(message), { name })

test('file and cause survive the way out of the worker', () => {
  const error = acrossTheWorker(new DatasetError('residents.bin', 'missing', 'HTTP 404'))
  expect(datasetFailure(error)).toEqual({ file: 'residents.bin', cause: 'Datasættets fil findes ikke. (HTTP 404)' })
})

test('a place in the file is kept, English is not', () => {
  const error = acrossTheWorker(new DatasetError('manifest.json', 'corrupt', '$.files: expected a list'))
  expect(datasetFailure(error).cause).toBe('Datasættets fil er beskadiget. ($.files)')
})

test('any other failure is told in Danish', () => {
  for (const error of [new TypeError('x: missing: y'), 'gone'])
    expect(datasetFailure(error)).toEqual({ file: null, cause: expect.stringContaining('uventet fejl') })
})
