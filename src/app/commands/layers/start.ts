/** Layers that are there from the start: those that the browser keeps, and those that the configuration shows. */
import { hasKeptLayers } from '../../state/kept-layers.ts'
import { loadConfig } from '../config/config.ts'

export async function startLayers(): Promise<void> {
  if (hasKeptLayers()) await (await import('./restore.ts')).restoreLayers()
  const { config } = await loadConfig()
  if (config.layers.some(({ shown }) => shown)) await (await import('./configured.ts')).offerConfigured()
}
