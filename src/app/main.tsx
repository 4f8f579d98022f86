import { createRoot } from 'react-dom/client'
import { connectEngine } from '../engine/client.ts'
import { openStorage } from '../proposal/storage.ts'
import { App } from './App.tsx'
import { openDataset, watchPage } from './boot.ts'
import { engineChanged } from './case/evaluate.ts'
import { provideServices } from './services.ts'
import './styles/index.css'

provideServices({
  engine: connectEngine(engineChanged),
  storage: openStorage(),
  dataUrl: new URL('data/', document.baseURI).href,
  now: () => new Date()
})
watchPage()
void openDataset()

const root = document.getElementById('app')
if (root) createRoot(root).render(<App />)
