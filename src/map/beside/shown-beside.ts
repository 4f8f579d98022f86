/** The division without the proposal shown beside the one with it, and the differences hatched in both. */
import { BeforeMap, type BeforeOptions } from './before-map.ts'
import { hatchRegions } from './differences.ts'

export interface ShownBeside extends Pick<BeforeMap, 'refresh' | 'setRegions' | 'setSelected' | 'setTheme'> {
  end(): void
}

/** Throws where there is no second WebGL context to be had. */
export function showBeside(options: BeforeOptions): ShownBeside {
  const before = new BeforeMap(options)
  const unhatch = hatchRegions(options.main, 'wasRegion')
  return {
    refresh: () => before.refresh(),
    setRegions: ids => before.setRegions(ids),
    setSelected: code => before.setSelected(code),
    setTheme: theme => before.setTheme(theme),
    end() {
      unhatch()
      before.destroy()
    }
  }
}
