/** SQLite in the browser, fetched when a GeoPackage is opened. */
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'

export const sqlite = (): Promise<SqlJsStatic> => initSqlJs({ locateFile: () => wasm })
