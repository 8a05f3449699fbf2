/** What the tests ask of fontkit 2, which has no types of its own. Lengths are in units of the font's em square. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number
    layout(text: string): { readonly advanceWidth: number }
  }
  export function create(file: Uint8Array): Font
}
