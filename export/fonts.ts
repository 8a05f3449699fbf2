/**
 * The bundled font files: which file sets which family and weight.
 *
 * They come from npm packages of whole TTF files under the SIL Open Font License, found through Node's own
 * module resolution, so that they are the same files in a checkout and in a packaged application.
 */
import { createRequire } from 'node:module'
import type { FontFamily, FontWeight } from '../briefing/scene'

const files: Readonly<Record<FontFamily, Readonly<Record<FontWeight, string>>>> = {
  'Noto Sans SC': {
    400: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    700: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  },
  'Noto Serif SC': {
    400: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    700: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  },
  'Source Sans 3': {
    400: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    700: '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  },
  'Source Serif 4': {
    400: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    700: '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  },
}

export const fontFamilies = Object.keys(files) as FontFamily[]

const packages = createRequire(import.meta.url)

/** Absolute path of the TTF file. */
export function fontFile(family: FontFamily, weight: FontWeight): string {
  return packages.resolve(files[family][weight])
}
