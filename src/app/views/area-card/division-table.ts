import type { EngineApi } from '../../../engine/api.ts'

/** The same function each time, for what asks again on each new outcome. */
export const divisionTable = (engine: EngineApi) => engine.divisionTable()
