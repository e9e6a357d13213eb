/** Characters of one line. */
export const longestLine = 200

/** Short texts, one on each line; what stands there twice counts once. */
export function linesIn(text: string, most: number): readonly string[] {
  const known = new Set<string>()
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, longestLine))
    .filter((line) => {
      const folded = line.toLowerCase()
      const isNew = line !== '' && !known.has(folded)
      known.add(folded)
      return isNew
    })
    .slice(0, most)
}
