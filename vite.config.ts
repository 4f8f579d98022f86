import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  // Relative, so that the built folder can be served from any path of a ministry's web server.
  base: './',
  plugins: [react()],
  resolve: {
    alias: {
      // The design system publishes its fonts but does not export them by name.
      '@fds-fonts': fileURLToPath(new URL('./node_modules/dkfds/src/fonts/IBMPlexSans/split/woff2', import.meta.url))
    }
  },
  // MapLibre finds its worker beside itself; pre-bundling would move it away.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  worker: { format: 'es' },
  build: { target: 'es2022' },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: true }
})
