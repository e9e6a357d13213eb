/** The two doors of Papa Parse used here. Its published types need those of Node, which this floor must not know. */
declare module 'papaparse/papaparse.js' {
  type Result = {
    readonly data: readonly (readonly string[])[]
    readonly errors: readonly { readonly code: string; readonly row?: number }[]
    readonly meta: { readonly cursor: number; readonly delimiter: string }
  }

  const Papa: {
    readonly parse: (
      text: string,
      options: { readonly preview: number; readonly delimitersToGuess: readonly string[] },
    ) => Result
    readonly Parser: new (options: {
      readonly delimiter: string
      readonly newline: string
      readonly quoteChar: string
    }) => {
      readonly parse: (text: string, baseIndex: number, ignoreLastRow: boolean) => Result
    }
    readonly unparse: (
      rows: readonly (readonly string[])[],
      options: { readonly delimiter: string; readonly newline: string },
    ) => string
  }
  export default Papa
}
