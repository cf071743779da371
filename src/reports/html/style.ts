import { INK, PALETTE } from '../chart/palette.ts';

const SERIF =
  "Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Times New Roman', 'Liberation Serif', serif";
const SANS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

/** The style sheet of the page: a printed page first, on a screen of any width. */
export const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:auto}
body{margin:0;background:${INK.paper};color:${INK.text};font:1.0625rem/1.55 ${SERIF};font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
header,main,nav,footer{max-width:54rem;margin:0 auto;padding:0 1rem}
header{padding-top:2.5rem}
h1,h2,h3,h4,.kicker,table,caption,figcaption,.links,nav,summary,dl,.note,footer{font-family:${SANS}}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 1.25rem;letter-spacing:-.01em}
h2{font-size:1.375rem;line-height:1.25;margin:3.5rem 0 1rem;padding-top:.75rem;border-top:2px solid ${INK.text}}
h3{font-size:1.0625rem;line-height:1.3;margin:2.25rem 0 .5rem}
h4{font-size:1rem;margin:0 0 .5rem}
p{margin:0 0 1rem;max-width:42rem}
ul{margin:0 0 1rem;padding-left:1.1rem}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid ${PALETTE.a};outline-offset:2px;border-radius:1px}
.kicker{margin:0;font-size:.875rem;color:${INK.muted}}
.lede{font-size:1.5rem;line-height:1.35;margin:0 0 1rem;max-width:46rem}
.note{font-size:.875rem;line-height:1.5;color:${INK.muted};max-width:46rem}
.grade{display:flex;gap:1rem;max-width:46rem;margin:0 0 1rem;padding:.75rem 0;border-top:1px solid ${INK.line};border-bottom:1px solid ${INK.line};font:.9375rem/1.5 ${SANS}}
.grade p{margin:0 0 .35rem}
.grade ul{margin:0 0 .35rem}
.grade .letter{flex:none;width:2.75rem;height:2.75rem;margin:.15rem 0 0;border:2px solid ${INK.text};border-radius:2px;font-size:1.75rem;line-height:2.5rem;font-weight:700;text-align:center}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.skip{position:absolute;left:-100rem;top:0;background:${INK.paper};padding:.75rem 1rem;z-index:1}
.skip:focus{left:0}
nav{margin-top:1.5rem;font-size:.9375rem}
nav h2{font-size:.9375rem;margin:0 0 .25rem;padding:0;border:0}
nav ol{margin:0;padding:0;list-style:none;columns:2;column-gap:2rem}
nav li{padding:.2rem 0;break-inside:avoid}
section:target,.card:target,.measure:target,details:target{scroll-margin-top:1rem}
figure{margin:1.25rem 0 1.75rem}
.picture svg{display:block;width:100%;height:auto}
.picture .narrow{display:none}
figcaption,.links{font-size:.875rem;line-height:1.5;color:${INK.muted}}
figcaption{max-width:46rem;margin-top:.25rem}
.links a{margin-right:.85em;white-space:nowrap;color:${INK.text}}
p.links{margin:.4rem 0 1.5rem}
.table{overflow-x:auto;margin:.75rem 0 .25rem;max-width:100%;position:relative}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.35}
caption{text-align:left;padding:0 0 .5rem}
.caption{display:block;position:sticky;left:0;max-width:min(46rem,calc(100vw - 2rem))}
.basis{color:${INK.muted};display:block}
th,td{padding:.4rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid ${INK.grid}}
th:first-child,td:first-child{padding-left:0}
thead th{border-bottom:1px solid ${INK.text};vertical-align:bottom;font-weight:600}
tbody th{font-weight:400;min-width:8.5rem}
td.n,th.n{text-align:right}
td.n{white-space:nowrap}
td.w{min-width:5.5rem}
td.p{min-width:14rem}
.range{color:${INK.muted}}
code{font:0.9em/1.4 'SFMono-Regular',Menlo,Consolas,'Liberation Mono',monospace;overflow-wrap:anywhere}
.formula{font-family:${SERIF};font-style:italic}
details{margin:.25rem 0 1.5rem}
summary{cursor:pointer;font-size:.9375rem;padding:.35rem 0}
.cards{columns:2;column-gap:2rem;margin-top:1rem}
.card{break-inside:avoid-column;border-top:1px solid ${INK.text};padding:.75rem 0 1rem;margin:0 0 .75rem}
.card .readings{list-style:none;padding:0;font:.875rem/1.5 ${SANS}}
.measure{margin:.75rem 0;break-inside:avoid}
.measure p{margin:0 0 .4rem;font-size:.9375rem}
.measure .measure-title{font-weight:700;font-family:${SANS};font-size:.875rem}
dl{margin:0;font-size:.8125rem;line-height:1.45}
dt{color:${INK.muted}}
dd{margin:0 0 .35rem}
dd ul{margin:0}
.claim{margin:0;border-bottom:1px solid ${INK.grid}}
.claim dl,.claim p{padding-left:1rem}
sub,sup{font-size:.75em;line-height:0}
.print-only{display:none}
.small{display:block;color:${INK.muted};font-size:.8125rem}
footer{margin-top:3rem;padding-bottom:3rem;font-size:.875rem;color:${INK.muted}}
@media (max-width:40rem){
body{font-size:1rem}
h1{font-size:1.5rem}
.lede{font-size:1.25rem}
nav ol,.cards{columns:1}
.picture .wide{display:none}
.picture .narrow{display:block}
nav li{padding:.3rem 0}
tbody th,thead th:first-child{position:sticky;left:0;background:${INK.paper};max-width:10rem}
}
@media print{
html{font-size:9.5pt}
.folded>.table,.folded>.links,.folded summary,.links a,p.links,.claim{display:none}
.print-only{display:block}
@page{margin:16mm 15mm}
body{font-size:1rem;line-height:1.4}
#know{break-before:page}
.picture{max-width:165mm}
#figure-map{max-width:118mm}
.card{break-inside:auto}
header,main,nav,footer{max-width:none;padding:0}
header{padding-top:0}
.skip,nav{display:none}
.picture .wide{display:block}
.picture .narrow{display:none}
h2{margin-top:9mm;break-after:avoid}
h3,h4,caption,summary,h3+p{break-after:avoid}
figure,tr,.measure,dt,.table,.grade{break-inside:avoid}
.range{white-space:nowrap}
dt{break-after:avoid}
thead{display:table-header-group}
p,li{orphans:3;widows:3}
.table{overflow:visible;margin-bottom:4mm}
table{font-size:.84rem}
th,td{padding:1mm 1.5mm}
td.n{white-space:normal}
tbody th{min-width:0}
td.w,td.p{min-width:0}
.caption{position:static;max-width:none}
details::details-content{content-visibility:visible;block-size:auto}
details>summary{list-style:none}
summary::-webkit-details-marker{display:none}
.page-break{break-before:page}
a{text-decoration:none}
}
`;
