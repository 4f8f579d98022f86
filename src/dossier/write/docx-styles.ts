/** The styles of a Word file. Names that Word knows are used where it has them, so that its own functions work. */
import { AlignmentType, type IStylesOptions } from 'docx'

const FONT = 'Georgia'
/** Twentieths of a point. */
const HANGING = 510

/** Sizes in half points. */
export const documentStyles: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: 22, language: { value: 'da-DK' } } },
    title: { run: { font: FONT, size: 40, bold: true, color: '000000' }, paragraph: { spacing: { after: 320 } } },
    heading1: heading(28, 440, 160),
    heading2: heading(24, 320, 120),
    heading3: heading(22, 240, 80)
  },
  paragraphStyles: [
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: body(140) },
    { id: 'Lead', name: 'Indledning', basedOn: 'BodyText', quickFormat: true, run: { size: 24 } },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'BodyText',
      quickFormat: true,
      paragraph: { indent: { left: 400 } },
      run: { italics: true }
    },
    { id: 'Small', name: 'Lille tekst', basedOn: 'BodyText', quickFormat: true, run: { size: 19 } },
    {
      id: 'Item',
      name: 'Punkt i bilag',
      basedOn: 'BodyText',
      quickFormat: true,
      paragraph: { ...body(120), keepLines: true, indent: { left: HANGING, hanging: HANGING } }
    },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      basedOn: 'BodyText',
      quickFormat: true,
      paragraph: { ...body(60), indent: { left: 340, hanging: 340 } }
    },
    {
      id: 'Remark',
      name: 'Mangler',
      basedOn: 'BodyText',
      quickFormat: true,
      run: { size: 19, color: '7A4F00' },
      paragraph: { ...body(120), indent: { left: HANGING } }
    },
    { id: 'Address', name: 'Modtager', basedOn: 'BodyText', quickFormat: true, paragraph: { spacing: { after: 400 } } },
    {
      id: 'Signature',
      name: 'Signature',
      basedOn: 'BodyText',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.CENTER, keepLines: true, spacing: { before: 700, after: 140 } }
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true, size: 20 },
      paragraph: { keepNext: true, spacing: { before: 160, after: 80 } }
    },
    { id: 'TableCell', name: 'Tabelcelle', basedOn: 'Normal', run: { size: 19 }, paragraph: body(40) },
    {
      id: 'TableCellFigure',
      name: 'Tabelcelle, tal',
      basedOn: 'TableCell',
      paragraph: { alignment: AlignmentType.RIGHT }
    },
    { id: 'TableHead', name: 'Tabelhoved', basedOn: 'TableCell', run: { bold: true } },
    {
      id: 'TableHeadFigure',
      name: 'Tabelhoved, tal',
      basedOn: 'TableHead',
      paragraph: { alignment: AlignmentType.RIGHT }
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 18, color: '444444' } },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18, color: '444444' },
      paragraph: { alignment: AlignmentType.RIGHT }
    }
  ],
  characterStyles: [{ id: 'Gap', name: 'Mangler i teksten', run: { color: '7A4F00', bold: true } }]
}

function heading(size: number, before: number, after: number) {
  return {
    run: { font: FONT, size, bold: true, color: '000000' },
    paragraph: { keepNext: true, spacing: { before, after } }
  }
}

function body(after: number) {
  return { spacing: { after, line: 276 }, widowControl: true }
}
