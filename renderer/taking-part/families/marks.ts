/** What a ballot gives, by option; what gets nothing is left out. */
export type Marks = Readonly<Record<string, number>>

export type MarksProps = {
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly marks: Marks
  readonly change: (marks: Marks) => void
}

/** What is marked with nothing is not on the ballot. */
export function withMark(marks: Marks, option: string, mark: number): Marks {
  const { [option]: _, ...others } = marks
  return mark > 0 ? { ...others, [option]: mark } : others
}
