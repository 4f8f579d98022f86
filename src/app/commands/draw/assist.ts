/** Drawing aids: whether points snap, and which lines are traced. */
import { say } from '../../state/announcer.ts'
import { getMap } from '../../state/services.ts'
import { type FollowedLines, picksUnits, useTool } from '../../state/tool.ts'
import { useUnits } from '../../state/units.ts'
import { layerWords } from './layer-names.ts'
import { previewSoon } from './preview.ts'

/** The lines traced last, for the key that turns tracing on again. */
let usual: FollowedLines = 'border'

export function followLines(follow: FollowedLines | null): void {
  if (follow) usual = follow
  useTool.setState({ follow })
  say(follow ? { id: 'draw.follow.on', values: { layer: layerWords(follow) } } : { id: 'draw.follow.off' }, 'map')
}

export const toggleFollow = (): void => followLines(useTool.getState().follow ? null : usual)

export function toggleSnap(): void {
  const snap = !useTool.getState().snap
  useTool.setState({ snap })
  say({ id: snap ? 'draw.snap.on' : 'draw.snap.off' }, 'map')
}

/** Passes the user's choice to the map. */
export function showAssist(): void {
  const { snap, follow } = useTool.getState()
  getMap()?.setAssist({ snap, follow: follow !== null })
}

/** Shows the lines that are followed for as long as something is drawn. */
function showFollowed(): void {
  const { drawing, follow } = useTool.getState()
  if (picksUnits(useTool.getState())) return
  const { own } = useUnits.getState()
  // Borders and reference layers are in sight anyhow.
  const lines = drawing && follow !== 'border' && follow !== 'reference' ? follow : null
  getMap()?.showLines(lines === 'own' ? own && { shapes: own.shapes } : lines && { layer: lines })
}

/** Passes every change of the choice to the map. Returns how to stop. */
export function followAssist(): () => void {
  return useTool.subscribe((now, before) => {
    if (now.follow !== before.follow || now.drawing?.purpose !== before.drawing?.purpose) showFollowed()
    if (now.snap === before.snap && now.follow === before.follow) return
    showAssist()
    previewSoon()
  })
}
