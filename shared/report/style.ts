/** The look of a report: the system's own letters, light or dark as the reader's computer is, good on paper. */
export const reportStyle = `
:root{--ink:#1b1f24;--quiet:#59636e;--paper:#fff;--card:#fff;--line:#d8dee4;--code:#f3f5f7;
--pass:#176f2c;--note:#0a5ea8;--warn:#8a5300;--fail:#b3141d;--skipped:#59636e}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--quiet:#9aa4af;--paper:#14171b;--card:#1b1f25;--line:#333a43;--code:#10131a;
--pass:#5fd07c;--note:#6bb4f5;--warn:#e8ae4f;--fail:#ff8a85;--skipped:#9aa4af}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:56rem;padding:2rem 1.25rem 3rem;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.15rem;margin:2rem 0 .75rem}
h3{font-size:1rem;margin:0 0 .4rem;display:flex;flex-wrap:wrap;gap:.35rem .6rem;align-items:center}
h3 code{font-weight:400;color:var(--quiet)}
p{margin:.35rem 0;overflow-wrap:anywhere}
.lead{font-size:1.15rem;font-weight:600}
.quiet{color:var(--quiet);font-size:.9rem}
.counts,.steps{list-style:none;padding:0;margin:.75rem 0}
.counts{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem}
.counts li{display:inline-flex;gap:.4rem;align-items:center}
.steps li{display:grid;grid-template-columns:7rem 1fr auto;gap:.6rem;align-items:center;padding:.35rem 0;border-bottom:1px solid var(--line)}
.time{font-variant-numeric:tabular-nums}
.story{margin:.5rem 0 1rem;padding-inline-start:1.2rem;overflow-wrap:anywhere}
.practice{margin:.6rem 0;padding:.5rem .8rem;border-radius:.3rem;font-weight:600;
background:repeating-linear-gradient(-45deg,var(--code) 0 .8rem,var(--paper) .8rem 1.6rem);border:1px solid var(--line)}
.badge{display:inline-flex;gap:.3rem;align-items:center;font-weight:600;white-space:nowrap}
.mark{flex:none;vertical-align:-.15em}
.pass{--tone:var(--pass)}.note{--tone:var(--note)}.warn{--tone:var(--warn)}.fail{--tone:var(--fail)}.skipped{--tone:var(--skipped)}
.badge,.mark,.lead{color:var(--tone)}
.card{background:var(--card);border:1px solid var(--line);border-inline-start:.3rem solid var(--tone);border-radius:.4rem;
padding:.8rem 1rem;margin:.75rem 0;break-inside:avoid}
.row{border-bottom:1px solid var(--line);padding:.45rem 0;break-inside:avoid}
.row h3{font-weight:400;margin:0}.row p{margin:0 0 0 1.3rem}.row details{margin-inline-start:1.3rem}
code,pre{font:.85rem/1.45 ui-monospace,"Cascadia Mono",Consolas,Menlo,monospace}
pre{background:var(--code);border:1px solid var(--line);border-radius:.3rem;padding:.6rem .75rem;margin:.25rem 0 .75rem;
white-space:pre-wrap;overflow-wrap:anywhere;max-height:24rem;overflow:auto}
summary{cursor:pointer;color:var(--quiet);margin-top:.4rem}
summary:focus-visible,a:focus-visible{outline:2px solid var(--note);outline-offset:2px}
a{color:var(--note)}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.75rem}
@media print{:root{color-scheme:light}body{max-width:none;padding:0}pre{max-height:none}}
`.trim();
