type Props = { readonly words: string; readonly invitation: string }

/** A long text as it is read, or the invitation to write one. */
export function Reading({ words, invitation }: Props) {
  return (
    <span className="reading texts-words" dir="auto">
      {words === '' ? invitation : words}
    </span>
  )
}
