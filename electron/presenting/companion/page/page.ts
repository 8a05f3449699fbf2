/** The page that followers load: static, in both languages, with nothing from anywhere else. Its script is follow.ts. */
import type { Pair } from '../../../../briefing/article'
import english from '../../../../locales/en/companion.json'
import chinese from '../../../../locales/zh-CN/companion.json'

export function companionHtml(title: Pair): string {
  const name = escapeHtml([title.zh, title.en].filter((text) => text !== '').join(' · '))
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="follow.css">
<script src="follow.js" defer></script>
</head>
<body>
<header>
<h1>${name}</h1>
<fieldset id="languages"><legend>${chinese.language} · ${english.language}</legend>
<label><input type="radio" name="language" value="zh"><span lang="zh-CN">中文</span></label>
<label><input type="radio" name="language" value="en"><span lang="en">English</span></label>
<label><input type="radio" name="language" value="both"><span>中 / EN</span></label>
</fieldset>
</header>
<main>
<p id="state" role="status">${chinese.connecting}<br><span lang="en">${english.connecting}</span></p>
<div id="slide" hidden></div>
<nav id="turning" hidden>
<button type="button" id="previous">‹</button>
<span id="place"></span>
<button type="button" id="next">›</button>
<button type="button" id="current"></button>
</nav>
<div id="outline" hidden></div>
<noscript><p>${chinese.needsScript}</p><p lang="en">${english.needsScript}</p></noscript>
</main>
</body>
</html>
`
}

/** Light or dark as the phone is; controls large enough for a thumb (44 CSS pixels, WCAG 2.5.5). */
export const companionStyle = `
:root { color-scheme: light dark; --paper: #faf7f1; --ink: #23211e; --muted: #5c564e; --rule: #d9d1c4; --accent: #b3311f; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --ink: #f0ece4; --muted: #b9b1a5; --rule: #45413b; --accent: #ef8069; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; padding: 8px 12px; border-bottom: 1px solid var(--rule); }
h1 { margin: 0; font-size: 15px; font-weight: 600; flex: 1 1 12em; }
fieldset { display: flex; margin: 0; padding: 0; border: 1px solid var(--rule); border-radius: 8px; overflow: hidden; }
legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
label span { display: block; min-width: 64px; padding: 0 12px; line-height: 44px; text-align: center; }
input { position: absolute; opacity: 0; pointer-events: none; }
input:checked + span { background: var(--accent); color: var(--paper); }
input:focus-visible + span { outline: 3px solid var(--accent); outline-offset: -6px; }
#state { margin: 0; padding: 12px; color: var(--muted); text-align: center; }
#state:empty, [hidden] { display: none !important; }
#slide svg { display: block; width: 100%; height: auto; max-height: calc(100svh - 24px); border-bottom: 1px solid var(--rule); }
@media (max-height: 500px) { header { padding: 0 12px; } fieldset { border-width: 0 1px; border-radius: 0; } #slide svg { max-height: calc(100svh - 46px); } }
nav { display: flex; gap: 8px; align-items: center; justify-content: center; padding: 8px 12px; color: var(--muted); }
button { min-width: 44px; min-height: 44px; border: 1px solid var(--rule); border-radius: 8px; background: none; color: inherit; font: inherit; }
button:disabled { opacity: .4; }
#outline { max-width: 44em; margin: 0 auto; padding: 8px 16px 48px; }
#outline p { margin: 0 0 10px; }
#outline .heading { margin-top: 18px; margin-bottom: 4px; font-weight: 700; }
`

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
