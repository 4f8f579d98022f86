/** How the published page looks, on a phone, on a screen and printed. Contrast is at least 4.5 : 1. */
export const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{background:#fff;color:#1a1a1a;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%;hyphens:manual}
body{margin:0}
header,main,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
.kicker{margin:0 0 .5rem;color:#474747;font-weight:600}
h1{font-size:clamp(1.65rem,1.2rem + 2vw,2.5rem);line-height:1.2;margin:0 0 .75rem;overflow-wrap:anywhere}
h2{font-size:1.45rem;line-height:1.25;margin:2.5rem 0 .75rem;padding-top:1rem;border-top:1px solid #bfbfbf}
h3{font-size:1.12rem;line-height:1.3;margin:1.5rem 0 .5rem}
p,li,dd{overflow-wrap:anywhere;max-width:44rem}
p{margin:0 0 .75rem}
a{color:#00488f;text-underline-offset:.15em}
a:hover{text-decoration-thickness:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid #00488f;outline-offset:3px}
.advice{border-left:4px solid #00488f;background:#eef4fa;padding:.75rem 1rem;max-width:46rem}
nav ul{list-style:none;margin:1.25rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.25rem}
nav li{max-width:none}
nav a{display:inline-block;padding:.25rem 0}
ol.changes{padding-left:1.6rem}
ol.changes li{margin-bottom:.5rem}
ol.changes strong{display:block}
figure{margin:1rem 0}
figure svg{display:block;width:100%;height:auto}
figure.narrow{display:none}
figcaption{font-size:.92rem;color:#474747;margin-top:.5rem;max-width:44rem}
.ways{list-style:none;margin:1rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.75rem}
.ways a{display:inline-block;background:#00488f;color:#fff;padding:.65rem 1rem;text-decoration:none;border-radius:4px;font-weight:600}
.ways li+li a{background:#fff;color:#00488f;box-shadow:inset 0 0 0 2px #00488f}
.ways a:hover{text-decoration:underline}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:.98rem}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}
th,td{border-bottom:1px solid #bfbfbf;padding:.45rem .75rem .45rem 0;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:break-word}
thead th{font-weight:600;border-bottom:2px solid #474747;vertical-align:bottom;overflow-wrap:normal}
tbody th{font-weight:600}
td.n,th.n{text-align:right;padding-right:0;padding-left:.75rem;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
.n+:not(.n){padding-left:1.5rem}
.note{font-size:.92rem;color:#474747}
.findings{list-style:none;margin:0;padding:0}
.findings>li{border-bottom:1px solid #d9d9d9;padding:.75rem 0;max-width:none}
.findings .finding{font-size:1rem;line-height:1.35;margin:0 0 .25rem;display:flex;flex-wrap:wrap;gap:.15rem .75rem;align-items:baseline}
.findings p{margin:0}
.verdict{border:1px solid #474747;border-radius:3px;padding:.02rem .45rem;font-size:.9rem;font-weight:600;white-space:nowrap}
.verdict.met{color:#0b5a2b;border-color:#0b5a2b;background:#effaf2}
.verdict.not-met{color:#9c1408;border-color:#9c1408;background:#fdf0ee}
.verdict.open{color:#6b4300;border-color:#6b4300;background:#fff6e0}
.where{color:#474747;font-weight:400;font-size:.95rem}
.files{list-style:none;margin:0;padding:0}
.files li{padding:.4rem 0;border-bottom:1px solid #e3e3e3;max-width:none}
.files .as{display:block}
.files .as a{display:inline-block;padding:.15rem 0;margin-right:1rem}
.nb{white-space:nowrap}
code{font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:.85rem;overflow-wrap:anywhere}
dt{font-weight:600;margin-top:.5rem}
dd{margin:0}
footer{margin-top:2.5rem;padding-top:1rem;padding-bottom:2.5rem;color:#474747;font-size:.92rem}
@media screen and (max-width:44rem){
figure.wide{display:none}
figure.narrow{display:block}
table,caption,thead,tbody,tr,th,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
tr{border-bottom:1px solid #bfbfbf;padding:.5rem 0}
th,td,td.n{border:0;padding:.1rem 0;text-align:left;white-space:normal}
td{display:flex;justify-content:space-between;gap:1rem}
th,td,td.n,.n+:not(.n){padding-left:0}
td::before{content:attr(data-label);color:#474747;flex:0 0 auto;max-width:50%}
td.n{text-align:right}
.ways a{display:block}
}
@media print{
@page{size:A4;margin:18mm}
html{font-size:10pt}
header,main,footer{max-width:none;padding:0}
header{padding-top:0}
nav,.ways{display:none}
a{color:inherit;text-decoration:none}
h2{margin-top:7mm;break-after:avoid}
h3,h4{break-after:avoid}
tr,figure,.findings>li,.files li{break-inside:avoid}
figure svg{width:174mm}
table{font-size:8.5pt}
th,td{padding-right:.5rem}
td.n,th.n{padding-left:.5rem}
.n+:not(.n){padding-left:.9rem}
.advice,.verdict{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`
