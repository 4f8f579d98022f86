/**
 * The licences of what the built app carries, written into `THIRD_PARTY_NOTICES.txt` at every build. Listed is every
 * package the app needs to run, with all that those need: some packages carry others inside themselves, where no bundler
 * sees them any more. Vite's own `build.license` sees neither those, nor what only a worker uses, nor fonts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

export const NOTICES = 'THIRD_PARTY_NOTICES.txt'

export interface Shipped {
  readonly name: string
  readonly version: string
  /** As the package declares it, an SPDX expression. */
  readonly license: string
  /** Where it is installed, from the repository root. */
  readonly folder: string
}

interface LockEntry {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
}

/** Helpers of a few lines that the build itself puts in. */
const BUILD_TOOLS: readonly string[] = ['vite', 'rolldown']
/** Texts that do not stand where a package's licence is looked for. */
const FURTHER: Readonly<Record<string, string>> = {
  dkfds: 'node_modules/dkfds/src/fonts/IBMPlexSans/split/woff2/license.txt'
}
/** Packages without any text of a licence, and why that is no fault. */
const WITHOUT_TEXT: Readonly<Record<string, string>> = {
  'client-only':
    'An empty file that marks code for the browser. Its package declares the licence above and has no text.',
  lerc: `Copyright 2015-2021 Esri

Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with the License. You
may obtain a copy of the License at http://www.apache.org/licenses/LICENSE-2.0; it stands in this file too, with
react-aria-components.

Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the specific language governing
permissions and limitations under the License.`,
  pmtiles: `The package declares the BSD-3-Clause licence and leaves its text out of what it publishes. The licence reads:

Copyright 2021 Protomaps LLC

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
disclaimer in the documentation and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived
from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT
NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE
COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
(INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION)
HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`,
  saxes: `The package declares the ISC licence and leaves its text out of what it publishes. The licence reads:

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`
}

const HEAD = `The licences of what Skel carries with it.

Skel itself stands under the MIT licence. It is built from the packages below; of some of them little or nothing is left in
the built app. The data has terms of its own: see data/manifest.json beside this file, or "Datagrundlag" in the app.
`

const nameOf = (folder: string) => folder.replace(/^.*node_modules\//, '')

/** Of a package-lock.json: what is there to run the app, not only to develop it. Types leave nothing behind. */
export function shippedPackages(packages: Readonly<Record<string, LockEntry>>): Shipped[] {
  return Object.entries(packages)
    .filter(([folder]) => folder.startsWith('node_modules/') && !nameOf(folder).startsWith('@types/'))
    .filter(
      ([folder, { dev, devOptional, optional }]) =>
        BUILD_TOOLS.includes(nameOf(folder)) || !(dev || devOptional || optional)
    )
    .map(([folder, { version = '', license = 'not declared' }]) => ({ name: nameOf(folder), version, license, folder }))
}

/** The licence in a package's own words: its licence file, else that section of its README; null where there is none. */
export function licenceText(folder: string): string | null {
  const files = existsSync(folder) ? readdirSync(folder) : []
  const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8').trim()
  const own = files.filter(name => /^(licen[cs]e|copying|notice)/i.test(name)).sort()
  // What follows is about packages the tool bundles for itself.
  if (own.length > 0) return own.map(name => read(name).split('\n# Licenses of bundled dependencies')[0]).join('\n\n')
  const readme = files.find(name => /^readme/i.test(name))
  const section = readme && /^#+ *Licen[cs]e\b[^\n]*\n(.+)/ims.exec(read(readme))?.[1]?.trim()
  return section || null
}

/** The whole text. Packages with the same words stand together. Throws with the name of every package without a text. */
export function noticesText(shipped: readonly Shipped[], text: (folder: string) => string | null): string {
  const sections = new Map<string, string[]>()
  const missing: string[] = []
  for (const { name, version, license, folder } of shipped) {
    const words = text(folder) ?? WITHOUT_TEXT[name]
    if (words === undefined) missing.push(name)
    else sections.set(words, [...(sections.get(words) ?? []), `${name} ${version} (${license})`])
  }
  if (missing.length > 0) throw new Error(`no licence text in ${missing.join(', ')}`)
  const line = '-'.repeat(80)
  return [HEAD, ...[...sections].map(([words, names]) => `${line}\n${names.join('\n')}\n\n${words}\n`)].join('\n')
}

/** The package a module belongs to, or null for the project's own and for what the build makes up. */
export function packageOf(moduleId: string): string | null {
  if (moduleId.startsWith('\0')) return null
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(moduleId.replaceAll('\\', '/'))?.[1] ?? null
}

const installed = () => shippedPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)

function textOf(folder: string): string | null {
  const further = FURTHER[nameOf(folder)]
  const own = licenceText(folder)
  return own && further ? `${own}\n\n${readFileSync(further, 'utf8').trim()}` : own
}

/** Of the packages installed here. The mark in front tells a browser the encoding where the server does not. */
export const notices = () => `\uFEFF${noticesText(installed(), textOf)}`

/** Fails the build where something is bundled that the notices do not name. For the page and for its workers. */
export function onlyNoticed(): Plugin {
  return {
    name: 'skel-only-noticed',
    apply: 'build',
    generateBundle(_, bundle) {
      const known = new Set(installed().map(({ name }) => name))
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const name = packageOf(id)
          if (name && !known.has(name)) this.error(`${name} is bundled but is no dependency, so ${NOTICES} lacks it`)
        }
      }
    }
  }
}

/** Puts the notices beside the page, in the built app and while developing. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'skel-notices',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: NOTICES, source: notices() })
    },
    configureServer(server) {
      server.middlewares.use(`/${NOTICES}`, (_, response) => {
        response.setHeader('Content-Type', 'text/plain; charset=utf-8')
        response.end(notices())
      })
    }
  }
}
