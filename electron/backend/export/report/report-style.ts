import type { Palette } from '../../../../shared/scene/tokens.ts';
import { FONT_STACK } from '../../../../shared/scene/tokens.ts';

/**
 * Style of a report on screen and on paper: the map on a landscape page of its own, no row or gap broken across pages.
 *
 * @param mapWidth Of the map in map units: on screen it is shown at least half as wide.
 * @param judged Whether there are a score or gaps to be styled; else not even their names are in it.
 */
export function reportStyle(p: Palette, mapWidth: number, judged: boolean): string {
  return `
*{box-sizing:border-box}
body{margin:0;background:${p.canvas};color:${p.ink};font:14px/1.5 ${FONT_STACK};-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,header,footer{max-width:1240px;margin:0 auto;padding:0 32px}
header{padding-top:36px}
h1{margin:0;font-size:28px;line-height:1.25;letter-spacing:-.01em}
h1,h3,p,li{overflow-wrap:anywhere}
.sub{margin:2px 0 0;font-size:16px;color:${p['ink.secondary']}}
.meta{display:flex;flex-wrap:wrap;gap:4px 20px;margin:10px 0 0;padding:0;list-style:none;font-size:13px;color:${p['ink.muted']}}
.audience{font-weight:700;color:${p.accent}}
section{margin-top:36px}
h2{margin:0 0 12px;padding-bottom:6px;font-size:18px;border-bottom:1px solid ${p['lane.edge']}}
h3{margin:24px 0 8px;font-size:14px}
table{width:100%;border-collapse:collapse;font-size:13px}
.people table{font-size:12px}
.people th,.people td{min-width:4.5em}
th,td{padding:6px 10px 6px 0;text-align:left;vertical-align:top;overflow-wrap:break-word}
th{font-size:12px;font-weight:700;color:${p['ink.muted']};border-bottom:1px solid ${p.border};vertical-align:bottom}
td{border-bottom:1px solid ${p['lane.edge']}}
th{word-break:keep-all}
.short{white-space:nowrap}
.departed td{color:${p['ink.muted']}}
.departed td:first-child{text-decoration:line-through}
.people td:first-child{font-weight:700}
.people .layer th{padding-top:20px;font-size:14px;color:${p.ink}}
.layer small{margin-inline-start:8px;font-weight:400;color:${p['ink.muted']}}
.people .nobody td{font-weight:400;color:${p['ink.muted']}}
.roles{display:inline-flex;flex-wrap:wrap;gap:2px 8px;align-items:center}
.role{display:inline-flex;gap:5px;align-items:center;white-space:nowrap}
${judged ? judgedStyle(p) : ''}.map{overflow-x:auto}
.map svg{display:block;width:100%;min-width:${Math.round(mapWidth / 2)}px;height:auto}
footer{margin-top:40px;padding-bottom:32px;font-size:12px;color:${p['ink.muted']}}
@page{size:A4;margin:14mm}
@page map{size:A4 landscape;margin:8mm}
@page wide{size:A4 landscape;margin:12mm}
@media (max-width:720px){main,header,footer{padding-left:16px;padding-right:16px}${judged ? '.score,.gap{grid-template-columns:1fr;gap:4px 0}.parts{overflow-x:auto}' : ''}.people{overflow-x:auto}}
@media print{
body{font-size:10.5pt}
main,header,footer{max-width:none;padding:0}
h2,h3,.layer{break-after:avoid}
tr${judged ? ',.gap,.score' : ''}{break-inside:avoid}
thead{display:table-header-group}
table,.people table{font-size:8pt}
th,.people th{font-size:7.5pt}
.people .layer th{padding-top:10pt;font-size:9pt}
th,td{padding:3pt 5pt 3pt 0}
section{margin-top:8mm}
section.sheet{page:map;break-before:page;break-after:page;margin:0}
section.wide{page:wide;break-before:page;margin:0}
footer{page:wide}
section.sheet h2{display:none}
.map{overflow:visible}
.map svg{min-width:0;height:190mm}
}
`.replaceAll('\n', '');
}

function judgedStyle(p: Palette): string {
  return `
.score{display:grid;grid-template-columns:auto 1fr;gap:8px 36px;align-items:start}
.total{font-size:52px;font-weight:700;line-height:1}
.total small{font-size:16px;font-weight:400;color:${p['ink.muted']}}
.cap{margin:8px 0 0;max-width:15em;font-size:13px;color:${p['severity.high']}}
.points{white-space:nowrap;font-variant-numeric:tabular-nums}
.bar{width:140px}
ol.gaps{margin:0;padding:0;list-style:none}
.gap{display:grid;grid-template-columns:84px 1fr;gap:0 16px;padding:12px 0;border-bottom:1px solid ${p['lane.edge']}}
.gap h3{margin:0}
.gap p{margin:2px 0 0}
.gap .why{color:${p['ink.secondary']}}
.gap .next::before{content:"→ ";color:${p.accent};font-weight:700}
.severity{justify-self:start;align-self:start;padding:1px 9px;border-radius:10px;font-size:12px;font-weight:700;color:${p['severity.ink']}}
.critical{background:${p['severity.critical']}}
.high{background:${p['severity.high']}}
.medium{background:${p['severity.medium']}}
.low{background:${p['severity.low']}}
`;
}
