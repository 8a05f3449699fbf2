/**
 * What a document may hold at most. Each limit is far above any honest article, and far below what would hurt the machine.
 * Sizes in bytes unless a name says otherwise; 1 MB is 1024 × 1024.
 */
const megabyte = 1024 * 1024

export const limits = {
  /** Of the formats that may hold pictures. */
  file: 100 * megabyte,
  /** Of .txt, .md and .html. */
  textFile: 10 * megabyte,
  zipEntries: 2000,
  zipEntry: 64 * megabyte,
  zipTotal: 512 * megabyte,
  /** Inflated to packed, of entries that are larger than `zipRatioFrom` when inflated. */
  zipRatio: 200,
  zipRatioFrom: megabyte,
  xmlPart: 32 * megabyte,
  tags: 300_000,
  xmlDepth: 256,
  /** HTML of the wild leaves elements open; each is one deeper. */
  htmlDepth: 512,
  picture: 20 * megabyte,
  /** Pixels in all, and along a side. */
  pictureArea: 40_000_000,
  pictureSide: 16_384,
  pictures: 500,
  /** UTF-16 units of a Manuscript's text. */
  characters: 10 * megabyte,
  pdfPages: 5000,
} as const
