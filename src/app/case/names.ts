import { useCase } from '../state/case.ts'

/** A municipality's name, or its code where the dataset does not know it. */
export function municipalityName(code: string): string {
  return useCase.getState().opened?.register.municipalities.find(m => m.code === code)?.name ?? code
}
