/** Scene → a tree of SVG nodes. (API fixed; implementation on its way.) */
import type { Scene } from './scene'

export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

/** The scene as an `<svg>` node with SVG attribute names (React needs some of them in camel case). */
export declare function sceneToSvg(scene: Scene): SvgNode
export declare function serialiseSvg(node: SvgNode): string
