/** The build of mammoth that needs nothing of Node: the same functions, in one file. */
declare module 'mammoth/mammoth.browser.js' {
  import mammoth = require('mammoth')
  export default mammoth
}
