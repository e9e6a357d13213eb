/** How large a text may stand so that it fits without scrolling: from the back row, fewer words are larger. */
export function fitted(text: string): 'full' | 'less' | 'least' {
  if (text.length <= 45) return 'full'
  return text.length <= 100 ? 'less' : 'least'
}
