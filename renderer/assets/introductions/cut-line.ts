/** What a line may hold; see shared/contract/values.ts. */
const longest = 200

/** A text as one line that fits, never cut through a character. */
export function cutLine(text: string): string {
  if (text.length <= longest) return text
  let cut = ''
  for (const character of text) {
    if (cut.length + character.length >= longest) break
    cut += character
  }
  return `${cut}…`
}
