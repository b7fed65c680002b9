/** Text on background is at least 4.5 : 1 in both schemes, the outline of a control at least 3 : 1. */
export const pageStyle = `
:root {
	color-scheme: light dark;
	--page: light-dark(#f3f4f7, #15171c);
	--card: light-dark(#ffffff, #1f2229);
	--text: light-dark(#1c2028, #eceef2);
	--quiet: light-dark(#565d6b, #a8afbd);
	--line: light-dark(#858c9a, #737b8c);
	--accent: light-dark(#2456c8, #8fb1ff);
	--onAccent: light-dark(#ffffff, #10151f);
	--alert: light-dark(#a4161a, #ff9a9a);
}
* { box-sizing: border-box; }
body {
	margin: 0;
	min-height: 100vh;
	padding: 24px 16px;
	display: grid;
	align-content: center;
	justify-items: center;
	gap: 16px;
	background: var(--page);
	color: var(--text);
	font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
}
header, main, footer { width: 100%; max-width: 420px; }
header { display: flex; align-items: center; gap: 8px; font-weight: 600; }
.mark { width: 24px; height: 24px; }
.tag { margin-left: auto; font-size: 12px; font-weight: 400; color: var(--quiet); }
main { padding: 28px; border-radius: 12px; background: var(--card); box-shadow: 0 1px 2px rgb(0 0 0 / .12), 0 8px 28px rgb(0 0 0 / .08); }
footer { font-size: 12px; color: var(--quiet); }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.3; }
h2 { margin: 24px 0 8px; font-size: 15px; }
p { margin: 0 0 12px; }
ul { margin: 0; padding-left: 20px; }
ul.accounts { padding: 0; list-style: none; display: grid; gap: 12px; }
.mail { display: block; margin-top: 4px; font-size: 13px; color: var(--quiet); text-align: center; overflow-wrap: anywhere; }
button, .button, input { width: 100%; min-height: 44px; padding: 10px 16px; border-radius: 8px; border: 1px solid var(--line); font: inherit; }
button, .button { display: block; text-align: center; text-decoration: none; cursor: pointer; background: transparent; color: var(--text); overflow-wrap: anywhere; }
button.primary, .button { border-color: var(--accent); background: var(--accent); color: var(--onAccent); font-weight: 600; }
button.deny { margin-top: 20px; }
input { background: transparent; color: var(--text); margin-bottom: 12px; }
label { display: block; margin-bottom: 4px; font-weight: 600; }
.code { font: 600 20px/1.4 ui-monospace, monospace; letter-spacing: .08em; }
input.long { font: 13px/1.4 ui-monospace, monospace; }
[role="status"] { margin: 8px 0 0; min-height: 1.5em; }
[role="alert"] { color: var(--alert); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) { main, button, .button { border: 1px solid; } }
`;
