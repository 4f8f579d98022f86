import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newProposal } from '../../../proposal/create.ts'
import { FIRST_SCENARIO } from '../../../proposal/storage/storage.ts'
import { setPresentScenario } from '../../state/scenarios.ts'
import { rememberFile, saveToFile } from './same-file.ts'

const library = vi.hoisted(() => ({ fileSave: vi.fn(), supported: true }))
const { fileSave } = library
vi.mock('browser-fs-access', () => library)

/** A file on disk, which its writers stamp. */
function fileOnDisk(name: string) {
  const disk = { stamp: 1 }
  const handle = { name, getFile: async () => ({ lastModified: disk.stamp }) } as unknown as FileSystemFileHandle
  return { disk, handle }
}

const proposal = (day: number) =>
  newProposal({
    dataset: { id: 'd', sha256: 'a'.repeat(64) },
    effectiveDate: '2027-01-01',
    now: new Date(2026, 0, day)
  })

/** Which handle the browser was told to write over; null: the user was asked. */
const writtenOver = () => fileSave.mock.lastCall?.[2]

beforeEach(() => vi.stubGlobal('window', { showSaveFilePicker: () => undefined }))

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fileSave.mockReset()
  setPresentScenario(FIRST_SCENARIO)
})

test('saved again it goes over the same file, in its own scenario only', async () => {
  const { disk, handle } = fileOnDisk('a.json')
  fileSave.mockImplementation(async () => {
    disk.stamp++
    return handle
  })
  const edited = { ...proposal(1), title: 'Ny' }
  expect(await saveToFile(proposal(1), '{}', 'a.json')).toEqual({ name: 'a.json' })
  expect(writtenOver()).toBeNull()
  await saveToFile(edited, '{}', 'ny.json')
  expect(writtenOver()).toBe(handle)
  await saveToFile(proposal(2), '{}', 'b.json')
  expect(writtenOver()).toBeNull()
  setPresentScenario({ ...FIRST_SCENARIO, id: 'other' })
  await saveToFile(edited, '{}', 'ny.json')
  expect(writtenOver()).toBeNull()
})

test('an opened file is written over, unless another has written it meanwhile', async () => {
  const { disk, handle } = fileOnDisk('c.json')
  fileSave.mockResolvedValue(handle)
  await rememberFile(proposal(3), handle)
  await saveToFile(proposal(3), '{}', 'c.json')
  expect(writtenOver()).toBe(handle)
  disk.stamp = 7
  await saveToFile(proposal(3), '{}', 'c.json')
  expect(writtenOver()).toBeNull()
})

test('the same document opened from a file without a handle is not saved over the former one', async () => {
  const { handle } = fileOnDisk('d.json')
  fileSave.mockResolvedValue(handle)
  await rememberFile(proposal(4), handle)
  await rememberFile(proposal(4), null)
  await saveToFile(proposal(4), '{}', 'd.json')
  expect(writtenOver()).toBeNull()
})

test('what can not be written is told apart from what the user has put away', async () => {
  vi.useFakeTimers()
  const aborted = new DOMException('aborted', 'AbortError')
  fileSave.mockRejectedValueOnce(aborted)
  expect(await saveToFile(proposal(5), '{}', 'e.json')).toBe('unavailable')
  fileSave.mockImplementationOnce(async () => {
    await vi.advanceTimersByTimeAsync(2000)
    throw aborted
  })
  expect(await saveToFile(proposal(5), '{}', 'e.json')).toBe('cancelled')
  fileSave.mockRejectedValueOnce(new DOMException('denied', 'NotAllowedError'))
  expect(await saveToFile(proposal(5), '{}', 'e.json')).toBe('unavailable')
  vi.stubGlobal('window', {})
  expect(await saveToFile(proposal(5), '{}', 'e.json')).toBe('unavailable')
})
