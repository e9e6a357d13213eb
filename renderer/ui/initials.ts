/** One or two letters for a name: first and last word, one letter in scripts that join theirs. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].flatMap((word) => {
    const [letter] = word ?? ''
    return letter === undefined ? [] : [letter.toLocaleUpperCase()]
  })
  return /\p{Script=Arabic}/u.test(name) ? (letters[0] ?? '') : letters.join('')
}
