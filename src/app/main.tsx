import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { connectEngine } from '../engine/worker/client.ts'
import { openStorage, StorageError } from '../proposal/storage/storage.ts'
import { App } from './App.tsx'
import { engineChanged } from './commands/case/evaluate.ts'
import { followCase } from './commands/draw/preview.ts'
import { openDataset, takeWay, watchPage } from './shell/boot.ts'
import { loadMap } from './shell/map/map-link.ts'
import { useMode } from './state/mode.ts'
import { getServices, provideServices } from './state/services.ts'

takeWay()
const { embedded } = useMode.getState()
// The map begins when it has its place on the page; by then its code is to be here.
void loadMap().catch(() => undefined)
provideServices({
  engine: connectEngine(engineChanged, !embedded),
  // In another site's page nothing is kept: the rejection is what whoever asks is told.
  storage: embedded ? Promise.reject(new StorageError('forbidden')) : openStorage(),
  dataUrl: new URL('data/', document.baseURI).href,
  now: () => new Date()
})
getServices().storage.catch(() => undefined)
followCase()
watchPage()
void openDataset()

const root = document.getElementById('app')
// As a transition the first rendering is done in slices, between which the browser can paint and the map can begin.
if (root) startTransition(() => createRoot(root).render(<App />))
