/** What an import of a style sheet gives. */
declare module '*.module.css' {
  /** `any`, because a name is known to exist by tests/renderer/styles.test.ts and not by the compiler. */
  // oxlint-disable-next-line typescript/no-explicit-any
  const classes: Readonly<Record<string, any>>
  export default classes
}
declare module '*.css'
