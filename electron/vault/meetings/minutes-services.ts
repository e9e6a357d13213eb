import { Refusal } from '#shared/contract/problem.ts'
import { meetingOn } from '#shared/meetings/changing.ts'
import { checkSheet, weighSheet } from '#shared/meetings/minutes/check.ts'
import { refuseFinal, type MinutesServices } from '#shared/meetings/minutes/commands.ts'
import { draft } from '#shared/meetings/minutes/draft.ts'
import { languagesIn } from '#shared/meetings/minutes/fields.ts'
import { sourceOf } from '#shared/meetings/minutes/source-of.ts'
import { takeDraft } from '#shared/meetings/minutes/take-draft.ts'
import { sheetPage } from '#shared/meetings/minutes/to-page.ts'
import { coalitionName } from '#shared/people/people-document.ts'
import { briefPressOf } from '../briefs/brief-press.ts'
import { printed } from '../briefs/printed.ts'
import { type Carrier, coalitionOf } from '../call.ts'
import { fileName } from '../keeping/file-name.ts'
import { newRecordId } from '../space/record-id.ts'
import { minutesVoices } from './minutes-voices.ts'

/** Commands about minutes that speak several languages or make a file. */
export const minutesServices: { readonly [C in MinutesServices]: Carrier<C> } = {
  'meetings/draft-minutes': async (call, { id, languages }) => {
    const coalition = coalitionOf(call)
    coalition.edit(call.window, 'meetings/draft-minutes', (desk) => {
      refuseFinal(desk, id, 'minutes')
      if (meetingOn(desk, id).state !== 'held') throw new Refusal('minutes-not-held')
      const drafted = draft(
        sourceOf(coalition.space.shelf(), id),
        languagesIn(languages),
        minutesVoices,
      )
      takeDraft(desk, id, drafted, languages)
      return {}
    })
    await coalition.space.settled()
    return {}
  },

  'meetings/export-minutes': async (call, { id, sheet, format, paper, print, both, answers }) => {
    const press = await briefPressOf(call.vault)
    const { id: coalition, space } = coalitionOf(call)
    const shelf = space.shelf()
    const { title } = meetingOn(shelf, id)
    // Looked through only now, so that nothing written meanwhile leaves unlooked at.
    const leaving = weighSheet(checkSheet(shelf, id, sheet), answers)
    if (leaving.open.length > 0)
      throw new Refusal('minutes-check-open', { count: leaving.open.length })
    const page = sheetPage(shelf, id, {
      sheet,
      both,
      paper,
      print,
      voices: (language) => minutesVoices[language],
      leaving,
      coalition: { id: coalition, name: coalitionName(shelf.read('people')) },
    })
    const bytes = await printed(page, new Map(), { format }, press)
    const { random, now } = call.vault.ports.world
    const file = newRecordId(random)
    call.vault.files.put(file, bytes)
    return { file, name: fileName(title, now(), format) }
  },
}
