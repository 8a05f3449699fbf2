/** Declarations of builds that bring none. */

/** The build of mammoth that needs nothing of Node: the same functions, in one file. */
declare module 'mammoth/mammoth.browser.js' {
  import mammoth = require('mammoth')
  export default mammoth
}

/** The half of pdfjs that reads files; importing it leaves it in `globalThis.pdfjsWorker`, where the other half finds it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object
}
