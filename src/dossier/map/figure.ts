/** A map as a figure of a paper, with what it shows in words. */
import { formatNumber } from '../../i18n/format.ts'
import { p } from '../../i18n/papers.ts'
import { type CaseFile, nameIn } from '../case-file.ts'
import type { Block } from '../model.ts'
import { shownOn } from './maps.ts'
import { type MapPicture, mapSvg, pictureHeight } from './svg.ts'

export function mapFigure(file: CaseFile, picture: MapPicture): Extract<Block, { kind: 'figure' }> {
  const { frame } = picture
  const names = picture.sheet.land.map(({ code }) => nameIn(file, code))
  const parts = shownOn(picture)
  return {
    kind: 'figure',
    svg: mapSvg(picture, code => nameIn(file, code)),
    alt: p('papers.map.alt', {
      scale: formatNumber(frame.scale),
      names: { names },
      parts: parts.length
    }),
    caption: p('papers.map.caption', {
      scale: formatNumber(frame.scale),
      source: file.manifest.title,
      metres: { metres: file.manifest.accuracyM }
    }),
    width: frame.width,
    height: pictureHeight(frame)
  }
}
