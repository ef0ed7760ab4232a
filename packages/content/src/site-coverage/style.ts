import { Html } from './html.js';

/** Colours by role, as the widget has them; dark by the reader's choice, black on white on paper. */
export const style = new Html(`
:root{--surface:#fff;--surface-2:#f5f6f4;--text:#1c2321;--muted:#56615d;--border:#dfe3e0;--accent:#14614f;--accent-soft:#e3f0ec;--warn:#9a3412;--warn-soft:#fdeee6}
@media (prefers-color-scheme:dark){:root{--surface:#161a19;--surface-2:#1f2523;--text:#e8ecea;--muted:#a3aeaa;--border:#343c39;--accent:#7cc7b1;--accent-soft:#20352f;--warn:#f4a77c;--warn-soft:#3a241a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:32px 24px 64px;background:var(--surface);color:var(--text);font:15px/22px system-ui,sans-serif}
h1{font-size:24px;line-height:32px;margin:0 0 20px;font-weight:600;overflow-wrap:anywhere}
h2{font-size:17px;line-height:24px;margin:48px 0 4px;font-weight:600}
p{margin:0 0 12px}
.quiet{color:var(--muted);font-size:13.5px;line-height:20px}
.count{display:inline-block;margin-inline-start:6px;padding:0 8px;border-radius:10px;background:var(--surface-2);color:var(--muted);font-size:13px;font-weight:600}
.meter svg{display:block}.rest{fill:var(--surface-2)}.done{fill:var(--accent)}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:16px;margin:20px 0}
dl div{background:var(--surface-2);border-radius:12px;padding:12px 16px}
dt{color:var(--muted);font-size:12.5px;font-weight:600}
dd{margin:4px 0 0;font-size:24px;line-height:32px;font-weight:600;font-variant-numeric:tabular-nums}
dd small{font-size:13.5px;font-weight:400;color:var(--muted)}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;margin-top:8px}
th{text-align:start;color:var(--muted);font-size:12.5px;font-weight:600;padding:8px 16px 8px 0;border-bottom:1px solid var(--border)}
td{vertical-align:top;padding:10px 16px 10px 0;border-bottom:1px solid var(--border);overflow-wrap:anywhere}
th:last-child,td:last-child{padding-inline-end:0}
.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
code{font:13px/20px ui-monospace,monospace}
ol{margin:0;padding-inline-start:20px}
.error,.warning{display:inline-block;padding:0 8px;border-radius:10px;font-size:12.5px;font-weight:600}
.error{background:var(--warn-soft);color:var(--warn)}.warning{background:var(--surface-2);color:var(--muted)}
@media print{:root{--surface:#fff;--surface-2:#fff;--text:#000;--muted:#333;--border:#999}body{max-width:none;padding:0;font-size:11pt}tr{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}.wide{overflow:visible}.done{print-color-adjust:exact}.rest{stroke:#999}}
`);
