import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord, type Fields } from '#shared/documents/record.ts'
import { markOf, meetingOn } from './changing.ts'
import type { meetingsCommands } from './contract.ts'
import { agendaOn, templatesIn } from './maps.ts'
import { readTemplate } from './template.ts'

type TemplateCommand = Extract<keyof typeof meetingsCommands, `meetings/${string}-template`>

/** Keep whole agendas to begin other meetings with. */
export const templateHandlers: Pick<Handlers<typeof meetingsCommands>, TemplateCommand> = {
  'meetings/save-template': (desk, { meeting, name }) => {
    const { purpose, length } = meetingOn(desk, meeting)
    const items = agendaOn(desk, meeting).map(
      ({ activity, title, prompt, minutes, locked, settings, contentNote }) => {
        return { activity, title, prompt, minutes, locked, settings, contentNote }
      },
    )
    const id = desk.newId()
    desk.change('meetings', (document) => {
      addRecord(templatesIn(document), id, { name, purpose, length, items, ...markOf(desk) })
    })
    return { id }
  },
  'meetings/edit-template': (desk, { id, ...fields }) => editTemplate(desk, id, fields),
  'meetings/archive-template': (desk, { id }) => editTemplate(desk, id, { archived: markOf(desk) }),
  'meetings/restore-template': (desk, { id }) => editTemplate(desk, id, { archived: null }),
}

function editTemplate(desk: Desk, id: string, fields: Fields) {
  if (readTemplate(id, templatesIn(desk.read('meetings')).get(id)) === null)
    throw new Refusal('no-such-template')
  const changed = markOf(desk)
  desk.change('meetings', (document) =>
    editRecord(templatesIn(document), id, { ...fields, changed }),
  )
  return {}
}
