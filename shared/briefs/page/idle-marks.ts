/** The innermost isolates of a text; an unclosed one runs to the end of the line. */
const isolated = /\u2068[^\u2068\u2069\n]*\u2069?/gu
/** Marks other than those our own sentences put around names; whoever typed them meant something. */
const otherMark = /[\u2066\u2067\u202a-\u202e]/u
const letter = /\p{L}/u
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** What stands around isolated names. */
function aroundNames(text: string): string {
  const bare = text.replace(isolated, '')
  return bare === text ? bare : aroundNames(bare)
}

/**
 * Drops marks around names where all letters run the same way (UAX #9): they change nothing there, and whoever
 * searches or copies the words would stumble over them. A name that stands alone keeps its mark.
 */
export function withoutIdleMarks(text: string): string {
  if (!text.includes('\u2068') || otherMark.test(text)) return text
  if (!letter.test(aroundNames(text))) return text
  const ways = new Set(
    [...text].filter((one) => letter.test(one)).map((one) => rightToLeft.test(one)),
  )
  return ways.size > 1 ? text : text.replaceAll(/[\u2068\u2069]/gu, '')
}
