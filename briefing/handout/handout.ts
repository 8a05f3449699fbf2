/** Briefing → pages of paper, as Scenes. (API fixed; implementation on its way.) */
import type { Briefing } from '../briefing'
import type { Scene } from '../scene'
import type { HandoutOptions } from './options'

/** A bookmark of the PDF: where it leads, and what is below it. `page` counts from 0. */
export interface Bookmark {
  readonly title: string
  readonly page: number
  readonly children: readonly Bookmark[]
}

/** A place on a page that leads to another page (contents entries). */
export interface PageLink {
  readonly page: number
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly target: number
}

export interface Handout {
  /** Points. */
  readonly width: number
  readonly height: number
  readonly pages: readonly Scene[]
  readonly bookmarks: readonly Bookmark[]
  readonly links: readonly PageLink[]
}

export declare function layoutHandout(briefing: Briefing, options: HandoutOptions): Handout
