/** What the bundler gives of what is not a module of ours. */
interface ImportMeta {
  /** The address of each file that the pattern finds, by its path. */
  glob<Value>(pattern: string, options: { readonly query: '?url'; readonly import: 'default'; readonly eager: true }): Readonly<Record<string, Value>>
}
