import type { Handlers } from '#shared/contract/handlers.ts'
import { orderBetween } from '#shared/documents/order.ts'
import { addRecord } from '#shared/documents/record.ts'
import { briefOn, editBrief } from './changing.ts'
import type { briefsCommands } from './contract.ts'
import { blocksIn, briefDocument, briefsIn } from './maps.ts'
import { fieldsOf } from './new-part.ts'
import { beginningOf } from './beginning.ts'

type WholeCommand = 'briefs/add' | 'briefs/edit' | 'briefs/archive' | 'briefs/restore'

/** Begin a brief, say what it is called and how it is set, put it away and bring it back. */
export const briefHandlers: Pick<Handlers<typeof briefsCommands>, WholeCommand> = {
  'briefs/add': (desk, { decision, assets, ...fields }) => {
    const parts = beginningOf(fields.kind, { goal: fields.goal, decision, assets }).map((part) =>
      fieldsOf(desk, part),
    )
    const mark = { by: desk.me, at: desk.now }
    const id = desk.newId()
    desk.change(briefDocument(id), (document) => {
      let order: string | null = null
      for (const part of parts) {
        order = orderBetween(order, null)
        addRecord(blocksIn(document), desk.newId(), { ...part, ...mark, order })
      }
    })
    desk.change('briefs', (document) => {
      addRecord(briefsIn(document), id, { ...fields, ...mark })
    })
    return { id }
  },
  'briefs/edit': (desk, { id, ...fields }) => {
    briefOn(desk, id)
    return editBrief(desk, id, fields)
  },
  'briefs/archive': (desk, { id }) => {
    briefOn(desk, id)
    return editBrief(desk, id, { archived: { by: desk.me, at: desk.now } })
  },
  'briefs/restore': (desk, { id }) => {
    briefOn(desk, id)
    return editBrief(desk, id, { archived: null })
  },
}
