/**
 * Scene → SVG elements. Nothing is measured or wrapped: the scene's lines are drawn where they stand.
 *
 * The elements of a scene are made once and kept as long as the scene, so that going back and forth,
 * thumbnails and overview all share them. The drawing is for the eye only; `SlideOutlineText` is read aloud.
 */
import { createElement, memo, type ReactElement } from 'react'
import { sceneToSvg, type SvgNode } from '../../briefing/scene-svg'
import type { Scene } from '../../briefing/scene'
import styles from './scene-view.module.css'

const drawn = new WeakMap<Scene, ReactElement>()

export const SceneView = memo(function SceneView({ scene }: { readonly scene: Scene }) {
  let element = drawn.get(scene)
  if (!element) {
    const { tag, attributes, children } = sceneToSvg(scene)
    element = drawNode({ tag, attributes: { ...attributes, 'aria-hidden': 'true', class: styles.scene }, children }, 0)
    drawn.set(scene, element)
  }
  return element
})

function drawNode({ tag, attributes, children }: SvgNode, key: number): ReactElement {
  const properties = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [propertyName(name), value]))
  return createElement(tag, { ...properties, key }, ...children.map((child, index) => (typeof child === 'string' ? child : drawNode(child, index))))
}

/** SVG writes `font-size` and `xml:space`, React `fontSize` and `xmlSpace`. */
function propertyName(attribute: string): string {
  if (attribute === 'class') return 'className'
  if (attribute.startsWith('aria-') || attribute.startsWith('data-')) return attribute
  return attribute.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
