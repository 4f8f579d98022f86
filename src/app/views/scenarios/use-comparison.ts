/** What is compared in the dialog, and how far the work on it is. */
import { useEffect, useRef, useState } from 'react'
import { evaluateUnlessUnfinished } from '../../commands/case/evaluate.ts'
import { type ComparedFile, filesToCompare, type UnreadFile } from '../../commands/scenarios/files.ts'
import { PairsOfLand } from '../../commands/scenarios/pairs-of-land.ts'
import {
  type ComparedScenario,
  type Comparison,
  runComparison,
  type ScenarioColumn
} from '../../commands/scenarios/run-comparison.ts'
import { type ToCompareWith, toCompare } from '../../commands/scenarios/to-compare.ts'
import { getServices } from '../../state/services.ts'

export interface RunningComparison {
  readonly shown: readonly ComparedScenario[]
  readonly state: 'running' | 'cancelled' | 'done'
  readonly total: number
  readonly unread: readonly UnreadFile[]
  /** Left out, since they are drawn on another dataset. */
  readonly elsewhere: readonly ToCompareWith[]
  /** Of those that are shown. */
  readonly land: PairsOfLand
  readonly add: (chosen: readonly File[]) => Promise<void>
  readonly again: () => void
  readonly stop: () => void
}

/** Each is evaluated as if it were the one on screen, and then that again. `brought`: files from the first. */
export function useComparison(brought: readonly File[] | undefined): RunningComparison {
  const [elsewhere, setElsewhere] = useState<readonly ToCompareWith[]>([])
  const [listed, setListed] = useState<readonly ToCompareWith[]>([])
  const [columns, setColumns] = useState<readonly ScenarioColumn[]>([])
  const [state, setState] = useState<RunningComparison['state']>('running')
  const [files, setFiles] = useState<readonly ComparedFile[]>([])
  const [unread, setUnread] = useState<readonly UnreadFile[]>([])
  const [land, setLand] = useState(() => new PairsOfLand(getServices().engine))
  const running = useRef<Comparison | null>(null)
  const left = useRef(false)

  const start = async (beside: readonly ComparedFile[]) => {
    setState('running')
    setColumns([])
    const { list, elsewhere: others } = await toCompare(beside, brought !== undefined)
    if (left.current) return
    setElsewhere(others)
    setListed(list)
    setLand(new PairsOfLand(getServices().engine))
    const run = runComparison(
      getServices().engine,
      list,
      column => setColumns(before => [...before, column]),
      evaluateUnlessUnfinished
    )
    running.current = run
    await run.done
    if (running.current === run) setState(before => (before === 'cancelled' ? before : 'done'))
  }
  const add = async (chosen: readonly File[]) => {
    running.current?.cancel()
    const found = await filesToCompare(chosen, files)
    setFiles(found.files)
    setUnread(found.unread)
    await start(found.files)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it starts once, when the dialog opens
  useEffect(() => {
    left.current = false
    void (brought ? add(brought) : start(files))
    return () => {
      left.current = true
      running.current?.cancel()
    }
  }, [])
  useEffect(() => () => land.stop(), [land])

  return {
    shown: listed.flatMap((one): ComparedScenario[] => {
      const column = columns.find(({ id }) => id === one.id)
      return column ? [{ ...one, column }] : []
    }),
    state,
    total: listed.length,
    unread,
    elsewhere,
    land,
    add,
    again: () => void start(files),
    stop: () => {
      running.current?.cancel()
      setState('cancelled')
    }
  }
}
