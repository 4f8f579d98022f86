import { useMemo } from 'react'
import { useCase } from '../../state/case.ts'

/** Names of the dataset's municipalities by code; a code that is not there is its own name. */
export function useNameOf(): (code: string) => string {
  const register = useCase(state => state.opened?.register)
  return useMemo(() => {
    const names = new Map(register?.municipalities.map(({ code, name }) => [code, name]))
    return code => names.get(code) ?? code
  }, [register])
}
