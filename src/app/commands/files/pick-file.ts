/** Asks the user for a file. `accept` as in a file input: extensions and media types, separated by commas. */
export function pickFile(accept: string, take: (file: File) => void): void {
  ask(accept, false, ([file]) => file && take(file))
}

/** Asks for one file or several that belong together, at least one. */
export function pickFiles(accept: string, take: (files: readonly File[]) => void): void {
  ask(accept, true, files => files.length > 0 && take(files))
}

/** The field of the last question, which some browsers never tell the end of. */
let asking: HTMLInputElement | null = null

function ask(accept: string, multiple: boolean, take: (files: readonly File[]) => void): void {
  asking?.remove()
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = multiple
  input.hidden = true
  input.addEventListener('change', () => {
    input.remove()
    take([...(input.files ?? [])])
  })
  input.addEventListener('cancel', () => input.remove())
  // A field that is not in the page may be swept away while the user still looks for the file, and what she chose with it.
  document.body.append(input)
  asking = input
  input.click()
}

/** Files of vector data: what is read of them, and what lies beside it. */
export const VECTOR_FILES =
  '.gpkg,.gml,.xml,.geojson,.json,.geojsonl,.ndjson,.topojson,.fgb,.zip,.gz,.shp,.dbf,.shx,.prj,.cpg,.mif,.mid,.tab,application/gml+xml,application/geo+json,application/zip'
