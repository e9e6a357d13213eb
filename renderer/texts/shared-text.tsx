import { Suspense } from 'react'
import type { TextPlace } from '#shared/texts/places.ts'
import { TextField, type TextFieldProps } from './text-field.tsx'
import './texts.css'
import './texts-mentions.css'

/**
 * A long text that people write together: read where it stands; a press opens it to write in, and then everybody's
 * words and carets show as they come. It waits for its own words on screen by itself: the room around it stays as it is.
 */
export function SharedText(props: TextFieldProps) {
  return (
    <Suspense fallback={<p className="texts-waiting" aria-busy="true" />}>
      <TextField key={keyOf(props.place)} {...props} />
    </Suspense>
  )
}

/** Where another record comes into view, the text that was written in is left with the one before. */
const keyOf = ({ document, map, id, field }: TextPlace) => [document, map, id, field].join(' ')
