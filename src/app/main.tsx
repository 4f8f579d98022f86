import { createRoot } from 'react-dom/client'
import { connectEngine } from '../engine/worker/client.ts'
import { openStorage } from '../proposal/storage/storage.ts'
import { App } from './App.tsx'
import { engineChanged } from './commands/case/evaluate.ts'
import { followCase } from './commands/draw/preview.ts'
import { openDataset, watchPage } from './shell/boot.ts'
import { provideServices } from './state/services.ts'
import './styles/index.css'

provideServices({
  engine: connectEngine(engineChanged),
  storage: openStorage(),
  dataUrl: new URL('data/', document.baseURI).href,
  now: () => new Date()
})
followCase()
watchPage()
void openDataset()

const root = document.getElementById('app')
if (root) createRoot(root).render(<App />)
