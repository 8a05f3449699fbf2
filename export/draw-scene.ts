/**
 * Scene → drawing operations of a PDF page, one for one.
 *
 * Not by way of SVG, which pdfmake takes too: it reads the text of it back three times, and that took half of
 * an export (docs/decisions/0004-handout-pages-are-scenes.md).
 */
import { assertNever } from '../briefing/result'
import type { Image, Inset, Path, Rectangle, Scene, SceneItem, TextLine } from '../briefing/scene'
import { useFont } from './parsed-fonts'

/** Draws on the current page, with the scene's origin at the page's top left corner and one unit to the point. */
export function drawScene(document: PDFKit.PDFDocument, scene: Scene): void {
  document.rect(0, 0, scene.width, scene.height).fill(scene.background)
  for (const item of scene.items) drawItem(document, item)
}

function drawItem(document: PDFKit.PDFDocument, item: SceneItem): void {
  switch (item.kind) {
    case 'text':
      return drawText(document, item)
    case 'rectangle':
      return drawRectangle(document, item)
    case 'path':
      return drawPath(document, item)
    case 'inset':
      return drawInset(document, item)
    case 'image':
      return drawImage(document, item)
    default:
      return assertNever(item)
  }
}

function drawText(document: PDFKit.PDFDocument, { runs, baseline }: TextLine): void {
  // Naming features, if only none, has pdfkit set the run as a whole: word by word it would lose the kerning between them.
  for (const { text, x, family, weight, size, fill } of runs) {
    useFont(document, family, weight, round(size))
    document.fillColor(fill)
    document.text(text, round(x), round(baseline), { lineBreak: false, baseline: 'alphabetic', features: [] })
  }
}

function drawRectangle(document: PDFKit.PDFDocument, { x, y, width, height, radius, fill }: Rectangle): void {
  if (radius > 0) document.roundedRect(x, y, width, height, radius)
  else document.rect(x, y, width, height)
  document.fill(fill)
}

function drawPath(document: PDFKit.PDFDocument, { path, fill, stroke, strokeWidth, opacity, place }: Path): void {
  document.save()
  if (place) document.translate(place.x, place.y).scale(place.scale)
  if (opacity < 1) document.opacity(opacity)
  document.lineWidth(strokeWidth).lineCap('round').lineJoin('round').path(path)
  if (fill && stroke) document.fillAndStroke(fill, stroke)
  else if (fill) document.fill(fill)
  else if (stroke) document.stroke(stroke)
  document.restore()
}

function drawInset(document: PDFKit.PDFDocument, { x, y, width, scene }: Inset): void {
  document.save().translate(x, y).scale(width / scene.width)
  drawScene(document, scene)
  document.restore()
}

/** What pdfkit has and its types do not know: `image` takes what this gives. */
interface OpensImages {
  openImage(bytes: Buffer): PDFKit.Mixins.ImageSrc
}

/** The images that are in a document already: a slide on several pages has its picture in the file once. */
const opened = new WeakMap<PDFKit.PDFDocument, Map<string, PDFKit.Mixins.ImageSrc>>()

function openImage(document: PDFKit.PDFDocument, data: string): PDFKit.Mixins.ImageSrc {
  const images = opened.get(document) ?? new Map<string, PDFKit.Mixins.ImageSrc>()
  opened.set(document, images)
  const image = images.get(data) ?? (document as unknown as OpensImages).openImage(Buffer.from(data, 'base64'))
  images.set(data, image)
  return image
}

function drawImage(document: PDFKit.PDFDocument, { x, y, width, height, data }: Image): void {
  document.image(openImage(document, data), round(x), round(y), { width: round(width), height: round(height) })
}

/** A hundredth of a unit is less than any printer shows, and half the digits of the file. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
