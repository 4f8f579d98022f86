/** What the builder makes of such an import: where the file is served from. */
declare module '*.wasm?url' {
  const url: string
  export default url
}
