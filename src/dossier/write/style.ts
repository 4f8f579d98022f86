/** How a printed paper looks: A4 or A3, a serif for text, nothing cut that belongs together. Contrast is at least 4.5 : 1. */
export const PRINT_STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
@page{margin:24mm 22mm 22mm;@top-left{font:9pt/1.3 Georgia,"Liberation Serif",serif;color:#444}@top-right{font:9pt/1.3 Georgia,"Liberation Serif",serif;color:#444}@bottom-right{font:9pt/1.3 Georgia,"Liberation Serif",serif;color:#444}}
html{background:#fff;color:#111;font:11pt/1.45 Georgia,"Liberation Serif",serif;-webkit-print-color-adjust:exact;print-color-adjust:exact;hyphens:auto}
body{margin:0}
h1{font-size:20pt;line-height:1.2;margin:0 0 6mm;hyphens:manual}
h2{font-size:14pt;line-height:1.25;margin:8mm 0 3mm;hyphens:manual}
h3{font-size:12pt;line-height:1.3;margin:6mm 0 2mm;hyphens:manual}
h4{font-size:11pt;line-height:1.3;margin:4mm 0 1mm;hyphens:manual}
h1,h2,h3,h4{break-after:avoid;break-inside:avoid}
p{margin:0 0 2.5mm;orphans:3;widows:3;white-space:normal;overflow-wrap:anywhere}
.nb{white-space:nowrap}
.lead{font-size:12pt}
.small{font-size:9.5pt;color:#333;break-after:avoid;margin-bottom:1mm}
.signature{margin-top:14mm;text-align:center;break-inside:avoid}
.address{margin-bottom:8mm;break-inside:avoid}
blockquote{margin:2mm 0 3mm;padding:0 0 0 4mm;border-left:.6mm solid #888;break-inside:avoid}
ul{margin:0 0 3mm;padding-left:6mm}
li{margin:0 0 1mm;break-inside:avoid}
ol.items{list-style:none;margin:0 0 3mm;padding:0}
ol.items>li{margin:0 0 2mm;break-inside:avoid}
ol.items>li>p{padding-left:9mm;text-indent:-9mm;margin-bottom:1mm}
ol.items .number{display:inline-block;min-width:9mm;text-indent:0;white-space:pre}
.remark{border:.3mm solid #8a5a00;background:#fff6e0;color:#4d3200;padding:1.5mm 2.5mm;margin-right:.5mm;font-size:9.5pt;break-inside:avoid}
ol.items .remark{margin-left:9mm;text-indent:0;padding:1.5mm 2.5mm}
ins{text-decoration:underline;text-decoration-thickness:.3mm;font-weight:bold;color:#0b4a1c;background:#e3f3e6}
del{text-decoration:line-through;text-decoration-thickness:.3mm;color:#7a1420;background:#fbe7e8}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.gap{background:#ffe9a8;color:#4d3200;padding:0 .8mm}
table{border-collapse:collapse;width:100%;margin:2mm 0 5mm;font-size:9.5pt;line-height:1.35}
caption{text-align:left;font-weight:bold;padding:0 0 1.5mm;break-after:avoid}
thead{display:table-header-group;break-inside:avoid}
tr{break-inside:avoid}
th,td{border-bottom:.2mm solid #999;padding:1.1mm 2mm 1.1mm 0;text-align:left;vertical-align:top;font-weight:normal;overflow-wrap:break-word;hyphens:auto}
.short{break-inside:avoid}
thead th{border-bottom:.4mm solid #333;font-weight:bold;vertical-align:bottom}
.figure{text-align:right;padding-right:0;padding-left:2mm;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal;hyphens:manual}
thead .figure{white-space:normal}
figure{margin:3mm 0 5mm;break-inside:avoid}
figure svg{display:block;max-width:100%;height:auto}
figcaption{font-size:9.5pt;color:#333;margin-top:1.5mm}
.landscape table{width:auto;min-width:190mm}
.landscape th,.landscape td{padding-right:6mm}
.page-break{break-after:page}
@media screen{
html{background:#5a5f66}
body{width:210mm;min-height:297mm;margin:8mm auto;padding:24mm 22mm;background:#fff;box-shadow:0 1mm 4mm rgba(0,0,0,.35)}
body.landscape{width:420mm}
.running{color:#444;font-size:9pt;margin:-12mm 0 8mm}
.page-break{border-top:.3mm dashed #888;margin:8mm 0}
@media (max-width:230mm){body{width:auto;margin:0;padding:6mm 4mm;min-height:0;box-shadow:none}.running{margin:0 0 4mm}table{display:block;overflow-x:auto}}
}
@media print{.running{display:none}}
`

/** A sheet with the room beside it, and what stands on it: columns of a page's height break as pages do. Widths and heights in mm. */
export const SHEETS = { portrait: { width: 210, height: 297 }, landscape: { width: 420, height: 297 } } as const
/** Between sheets, mm. */
export const SHEET_GAP = 8

const sheet = (name: keyof typeof SHEETS) => {
  const { width, height } = SHEETS[name]
  return `body.${name}{min-width:${width + SHEET_GAP}mm;height:${height + 2 * SHEET_GAP}mm;background:linear-gradient(to right,#5a5f66 ${SHEET_GAP}mm,#fff ${SHEET_GAP}mm) 0 ${SHEET_GAP}mm/${width + SHEET_GAP}mm ${height}mm repeat-x}
body.${name} main{column-width:${width - 44}mm;width:${width - 44}mm;height:${height - 46}mm}`
}

/** After the other one. */
export const PAGES_STYLE = `
@media screen{
html,body{background:#5a5f66}
body.portrait,body.landscape{width:auto;margin:0;padding:0;box-shadow:none;position:relative}
${sheet('portrait')}
${sheet('landscape')}
main{position:absolute;left:${SHEET_GAP + 22}mm;top:${SHEET_GAP + 24}mm;column-gap:${44 + SHEET_GAP}mm;column-fill:auto}
.running{display:none}
.page-break{break-after:column;border:0;margin:0}
table{display:table;overflow:visible}
}
@media screen and (max-width:230mm){html{zoom:.45}}
`
