import { Suspense } from 'react'
import { TextField, type TextFieldProps } from './text-field.tsx'
import './texts.css'

/**
 * A long text that people write together: read where it stands; a press opens it to write in, and then everybody's
 * words and carets show as they come. It waits for its own words on screen by itself: the room around it stays as it is.
 */
export function SharedText(props: TextFieldProps) {
  return (
    <Suspense fallback={<p className="texts-waiting" aria-busy="true" />}>
      <TextField {...props} />
    </Suspense>
  )
}
