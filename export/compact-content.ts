/**
 * Drawing operations of one page → the same operations in fewer words (ISO 32000-1, annex A).
 *
 * 1. pdfkit turns the page upside down around every piece of text; the text matrix can do that by itself.
 * 2. A colour is written with as many digits as tell 256 steps apart, by the one operator that names its space.
 * 3. A colour that is set already is not set again.
 */

/** `content` is what pdfkit writes: one operation a line, text in hexadecimal. */
export function compactContent(content: string): string {
  const upright = content.replace(
    /q\n1 0 0 -1 0 ([\d.]+) cm\nBT\n1 0 0 1 ([-\d.]+) ([-\d.]+) Tm\n([^\n]+ Tf\n(?:(?!ET\n)[^\n]+\n)*?)ET\nQ\n/g,
    (whole, height: string, x: string, y: string, rest: string) => (rest.includes(' Tm\n') ? whole : `BT\n1 0 0 -1 ${x} ${round(Number(height) - Number(y), 3)} Tm\n${rest}ET\n`),
  )
  const coloured = upright.replace(/\/DeviceRGB (cs|CS)\n([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN)\n/g, (_whole, space: string, ...channels: string[]) => {
    const [red, green, blue] = channels.slice(0, 3).map((channel) => round(Number(channel), 3))
    return `${red} ${green} ${blue} ${space === 'cs' ? 'rg' : 'RG'}\n`
  })
  return dropRepeatedFills(coloured)
}

/** `q` remembers the colour and `Q` brings it back. */
function dropRepeatedFills(content: string): string {
  const remembered: string[] = []
  let fill = ''
  const kept = content.split('\n').filter((line) => {
    if (line === 'q') remembered.push(fill)
    if (line === 'Q') fill = remembered.pop() ?? ''
    if (!line.endsWith(' rg')) return true
    const isNew = line !== fill
    fill = line
    return isNew
  })
  return kept.join('\n')
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
