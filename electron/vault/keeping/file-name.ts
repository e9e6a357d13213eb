/** Characters every file system takes, and enough of them to recognize a coalition by. */
const longest = 60

/** A name for a file of a coalition: what people call it, the day by this computer's clock, and what kind of file it is. */
export function fileName(coalition: string, at: number, ending: string): string {
  const words = coalition
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '')
  const day = new Date(at)
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  return `${words === '' ? 'commonweave' : words}-${date}.${ending}`
}
