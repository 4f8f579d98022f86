/** What the built page says ahead of its scripts: the picture that the map opens with, and which scripts will follow. */
import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadDataset } from '../../src/dataset/load.ts'
import { type Painted, type Picture, startPicture } from './start-picture.ts'

type Look = Omit<Painted, 'land' | 'register' | 'context'>

/** Where the page has the picture. While one develops the place stays empty. */
const PLACE = '<!-- start-picture -->'
const NAME = 'start.svg'

export function startPictureInPage(dataset: string, look: Look): Plugin {
  let picture: Picture
  return {
    name: 'skel-start-picture',
    apply: 'build',
    async buildStart() {
      const { land, register } = await loadDataset(folderReader(dataset))
      const context = JSON.parse(readFileSync(`${dataset}/context.json`, 'utf8'))
      picture = startPicture({ ...look, land, register, context })
      this.emitFile({ type: 'asset', name: NAME, source: picture.svg })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const file = Object.values(bundle).find(one => one.type === 'asset' && one.names.includes(NAME))
        if (!file || !html.includes(PLACE)) throw new Error(`the page has no place for ${NAME}, or there is none`)
        const { viewBox, place } = picture
        const at = Object.entries(place).map(([name, value]) => `${name}="${value}"`)
        const svg = `<svg id="start-picture" class="start-picture" viewBox="${viewBox}"><image href="./${file.fileName}" ${at.join(' ')}/></svg>`
        // Asked for before the scripts, which are larger.
        const ahead = `<link rel="preload" as="image" href="./${file.fileName}" fetchpriority="high">`
        const scripts = followingScripts(bundle)
          .filter(name => !html.includes(name))
          .map(name => `<link rel="modulepreload" crossorigin href="./${name}">\n    `)
        return html
          .replace(PLACE, svg)
          .replace('<script', `${ahead}\n    <script`)
          .replace('<link rel="stylesheet"', `${scripts.join('')}<link rel="stylesheet"`)
      }
    }
  }
}

/** What the page's first script asks for in the end, with all that those import. */
function followingScripts(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter(one => one.type === 'chunk')
  const found = new Set<string>()
  const add = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) add(next)
  }
  for (const { isEntry, dynamicImports } of chunks) if (isEntry) dynamicImports.forEach(add)
  return [...found]
}
