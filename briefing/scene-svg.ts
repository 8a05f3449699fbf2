/**
 * Scene → a tree of SVG nodes, drawn by React on the screen and serialised for files and PDF.
 *
 * Each line of text is one `<text>` with its language; each run in it one `<tspan>` at its own place.
 * Numbers are rounded to a hundredth of a unit, so that output is the same on every machine.
 */
import { languageTags } from './article'
import { assertNever } from './result'
import type { Image, Inset, Path, Rectangle, Scene, SceneItem, TextLine } from './scene'

export interface SvgNode {
  readonly tag: string
  /** By SVG's own attribute names. */
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

/** The scene as an `<svg>` as wide and high as its canvas. */
export function sceneToSvg(scene: Scene): SvgNode {
  return {
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(scene.width)} ${round(scene.height)}`,
      width: round(scene.width),
      height: round(scene.height),
    },
    children: sceneNodes(scene),
  }
}

/** The node as XML text, one item a line. */
export function serialiseSvg(node: SvgNode): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`
  // White space inside <text> would be drawn, so only containers are spread over lines.
  const newline = node.tag === 'text' || node.tag === 'tspan' ? '' : '\n'
  const children = node.children.map((child) => (typeof child === 'string' ? escapeXml(child) : serialiseSvg(child)))
  return `<${node.tag}${attributes}>${newline}${children.join(newline)}${newline}</${node.tag}>`
}

function sceneNodes(scene: Scene): SvgNode[] {
  return [
    { tag: 'rect', attributes: { x: 0, y: 0, width: round(scene.width), height: round(scene.height), fill: scene.background }, children: [] },
    ...scene.items.map(itemNode),
  ]
}

function itemNode(item: SceneItem): SvgNode {
  switch (item.kind) {
    case 'text':
      return textNode(item)
    case 'rectangle':
      return rectangleNode(item)
    case 'path':
      return pathNode(item)
    case 'inset':
      return insetNode(item)
    case 'image':
      return imageNode(item)
    default:
      return assertNever(item)
  }
}

function textNode(line: TextLine): SvgNode {
  return {
    tag: 'text',
    attributes: { y: round(line.baseline), 'xml:space': 'preserve', 'xml:lang': languageTags[line.language], lang: languageTags[line.language] },
    children: line.runs.map((run) => ({
      tag: 'tspan',
      attributes: {
        x: round(run.x),
        // Quoted: a family name with a digit in it is not a CSS identifier.
        'font-family': `'${run.family}'`,
        'font-size': round(run.size),
        ...(run.weight === 700 ? { 'font-weight': 'bold' } : {}),
        fill: run.fill,
      },
      children: [run.text],
    })),
  }
}

function rectangleNode({ x, y, width, height, fill, radius }: Rectangle): SvgNode {
  return {
    tag: 'rect',
    attributes: { x: round(x), y: round(y), width: round(width), height: round(height), ...(radius > 0 ? { rx: radius } : {}), fill },
    children: [],
  }
}

function pathNode({ path, fill, stroke, strokeWidth, opacity, place }: Path): SvgNode {
  return {
    tag: 'path',
    attributes: {
      d: path,
      fill: fill ?? 'none',
      ...(stroke ? { stroke, 'stroke-width': round(strokeWidth), 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } : {}),
      ...(opacity < 1 ? { opacity } : {}),
      ...(place ? { transform: `translate(${round(place.x)} ${round(place.y)}) scale(${place.scale.toFixed(5)})` } : {}),
    },
    children: [],
  }
}

function insetNode({ x, y, width, scene }: Inset): SvgNode {
  return {
    tag: 'g',
    attributes: { transform: `translate(${round(x)} ${round(y)}) scale(${(width / scene.width).toFixed(5)})` },
    children: sceneNodes(scene),
  }
}

function imageNode({ x, y, width, height, type, data }: Image): SvgNode {
  return {
    tag: 'image',
    attributes: { x: round(x), y: round(y), width: round(width), height: round(height), href: `data:${type};base64,${data}` },
    children: [],
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
