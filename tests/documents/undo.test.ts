import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from '#shared/documents/document.ts'
import { Here, Import, Peer } from '#shared/documents/origins.ts'
import { addRecord, editRecord, plainRecord, recordsOf } from '#shared/documents/record.ts'
import { UndoHistory } from '#shared/documents/undo.ts'

const garden = 'garden0000000001'

function laptop(client: number) {
  const assets = createDocument(client)
  const plans = createDocument(client + 1)
  const here = new Here('window-1')
  const history = new UndoHistory(here)
  history.follow('assets', assets)
  history.follow('plans', plans)
  const run = (command: string, change: () => void, document = assets) => {
    history.begin(command)
    document.transact(change, here)
  }
  const name = () => plainRecord(recordsOf(assets, 'assets').get(garden))?.['name']
  return { assets, plans, here, history, run, name, records: recordsOf(assets, 'assets') }
}

function bring(from: Y.Doc, to: Y.Doc) {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from), new Peer())
}

test('steps in two documents are undone newest first and done again oldest first', () => {
  const { history, run, name, records, plans } = laptop(10)
  run('add', () => addRecord(records, garden, { name: 'Garden' }))
  run('plan', () => recordsOf(plans, 'goals').set('goal000000000001', new Y.Map()), plans)
  run('rename', () => editRecord(records, garden, { name: 'Healing garden' }))
  expect(history.undo()).toEqual({ kind: 'done', command: 'rename' })
  expect(name()).toBe('Garden')
  expect(history.undo()).toEqual({ kind: 'done', command: 'plan' })
  expect(history.undo()).toEqual({ kind: 'done', command: 'add' })
  expect(name()).toBeUndefined()
  expect(history.undo()).toEqual({ kind: 'nothing' })
  expect([1, 2, 3].map(() => history.redo())).toEqual(
    ['add', 'plan', 'rename'].map((command) => ({ kind: 'done', command })),
  )
  expect(name()).toBe('Healing garden')
})

test('a command that changes one document several times is one step, there and back', () => {
  const { assets, plans, here, history, run, name, records } = laptop(10)
  run('add', () => addRecord(records, garden, { name: 'Garden' }))
  history.begin('rename')
  assets.transact(() => editRecord(records, garden, { name: 'Healing garden' }), here)
  plans.transact(() => recordsOf(plans, 'goals').set('goal000000000001', new Y.Map()), here)
  assets.transact(() => editRecord(records, garden, { strong: 'Shade' }), here)
  expect(history.undo()).toEqual({ kind: 'done', command: 'rename' })
  expect(plainRecord(records.get(garden))).toEqual({ name: 'Garden' })
  expect(recordsOf(plans, 'goals').size).toBe(0)
  expect(history.redo()).toEqual({ kind: 'done', command: 'rename' })
  expect(plainRecord(records.get(garden))).toEqual({ name: 'Healing garden', strong: 'Shade' })
  expect(history.undo()).toEqual({ kind: 'done', command: 'rename' })
  expect(history.undo()).toEqual({ kind: 'done', command: 'add' })
  expect(name()).toBeUndefined()
})

test('a new command in one document forgets what could be done again in all', () => {
  const { history, run, records, plans } = laptop(10)
  run('plan', () => recordsOf(plans, 'goals').set('goal000000000001', new Y.Map()), plans)
  history.undo()
  run('add', () => addRecord(records, garden, { name: 'Garden' }))
  expect(history.redo()).toEqual({ kind: 'nothing' })
})

test('what somebody else wrote into a new record keeps the record', () => {
  const ana = laptop(10)
  const bea = laptop(20)
  ana.run('add', () => addRecord(ana.records, garden, { name: 'Garden' }))
  bring(ana.assets, bea.assets)
  bea.run('edit', () => editRecord(bea.records, garden, { organization: 'Neighbors' }))
  bring(bea.assets, ana.assets)
  expect(ana.history.undo()).toEqual({ kind: 'built-on', command: 'add' })
  expect(plainRecord(ana.records.get(garden))).toEqual({
    name: 'Garden',
    organization: 'Neighbors',
  })
})

test('undoing a rename never removes a later name by somebody else', () => {
  const ana = laptop(10)
  const bea = laptop(20)
  ana.run('add', () => addRecord(ana.records, garden, { name: 'Garden' }))
  ana.run('rename', () => editRecord(ana.records, garden, { name: 'Healing garden' }))
  bring(ana.assets, bea.assets)
  bea.run('rename', () => editRecord(bea.records, garden, { name: 'Cedar garden' }))
  bring(bea.assets, ana.assets)
  expect(ana.history.undo()).toEqual({ kind: 'built-on', command: 'rename' })
  expect(ana.name()).toBe('Cedar garden')
})

test('imports and other windows are not in this list', () => {
  const { history, assets, records } = laptop(10)
  assets.transact(() => addRecord(records, garden, { name: 'Garden' }), new Import('i1'))
  assets.transact(() => editRecord(records, garden, { name: 'B' }), new Here('window-1'))
  expect(history.undo()).toEqual({ kind: 'nothing' })
})

test('a step that others have overtaken does not undo an older one in its place', () => {
  const ana = laptop(10)
  const bea = laptop(20)
  ana.run('add', () => addRecord(ana.records, garden, { name: 'Garden', strong: '' }))
  ana.run('strong', () => editRecord(ana.records, garden, { strong: 'Shade' }))
  ana.run('rename', () => editRecord(ana.records, garden, { name: 'Healing garden' }))
  bring(ana.assets, bea.assets)
  bea.run('rename', () => editRecord(bea.records, garden, { name: 'Cedar garden' }))
  bring(bea.assets, ana.assets)
  expect(ana.history.undo().kind).toBe('built-on')
  expect(plainRecord(ana.records.get(garden))?.['strong']).toBe('Shade')
})

test('a step in two documents stays whole where others have built on one of them', () => {
  const ana = laptop(10)
  const bea = laptop(20)
  const goal = 'goal000000000001'
  ana.history.begin('both')
  const goals = recordsOf(ana.plans, 'goals')
  ana.plans.transact(() => addRecord(goals, goal, { text: 'Shade' }), ana.here)
  ana.assets.transact(() => addRecord(ana.records, garden, { name: 'Garden' }), ana.here)
  bring(ana.assets, bea.assets)
  bea.run('edit', () => editRecord(bea.records, garden, { organization: 'Neighbors' }))
  bring(bea.assets, ana.assets)
  expect(ana.history.undo()).toEqual({ kind: 'built-on', command: 'both' })
  expect([goals.size, ana.records.size]).toEqual([1, 1])
  expect(ana.history.undo()).toEqual({ kind: 'nothing' })
})

test('what a command changed before it failed is taken back in all documents, and is no step', () => {
  const { assets, plans, here, history, run, name, records } = laptop(10)
  run('add', () => addRecord(records, garden, { name: 'Garden' }))
  history.begin('fails')
  history.takeBack()
  expect(name()).toBe('Garden')
  history.begin('fails half way')
  assets.transact(() => editRecord(records, garden, { name: 'Half' }), here)
  plans.transact(() => recordsOf(plans, 'goals').set('goal000000000001', new Y.Map()), here)
  history.takeBack()
  expect([name(), recordsOf(plans, 'goals').size]).toEqual(['Garden', 0])
  expect(history.redo()).toEqual({ kind: 'nothing' })
  expect(history.undo()).toEqual({ kind: 'done', command: 'add' })
})

test.each([new Here('window-1'), new Import('i1')])(
  'what another window or an import wrote into a new record keeps the record',
  (origin) => {
    const { assets, history, run, records, name } = laptop(10)
    run('add', () => addRecord(records, garden, { name: 'Garden' }))
    run('rename', () => editRecord(records, garden, { name: 'Healing garden' }))
    assets.transact(() => editRecord(records, garden, { strong: 'Shade' }), origin)
    expect(history.undo()).toEqual({ kind: 'done', command: 'rename' })
    expect(history.undo()).toEqual({ kind: 'built-on', command: 'add' })
    expect(name()).toBe('Garden')
  },
)

test.each([
  ['a record that names it', 'offer00000000001', { asset: garden }],
  ['a record that names it in a list', 'link000000000001', { ends: ['other00000000001', garden] }],
  ['a field named after it', 'action0000000001', { [`waits/${garden}`]: true }],
  ['a record under its name', `${garden}/person`, {}],
])('%s, written elsewhere, keeps a new record', (_, id, fields) => {
  const ana = laptop(10)
  const bea = laptop(20)
  ana.run('add', () => addRecord(ana.records, garden, { name: 'Garden' }))
  ana.run('other', () => addRecord(ana.records, 'other00000000001', { name: 'Other' }))
  ana.run('own', () =>
    addRecord(recordsOf(ana.assets, 'offers'), 'own0000000000001', { asset: garden }),
  )
  bring(ana.assets, bea.assets)
  bea.run('build', () => addRecord(recordsOf(bea.assets, 'offers'), id, fields))
  bring(bea.assets, ana.assets)
  expect(ana.history.undo()).toEqual({ kind: 'done', command: 'own' })
  const isAboutOther = JSON.stringify(fields).includes('other')
  expect(ana.history.undo().kind).toBe(isAboutOther ? 'built-on' : 'done')
  expect(ana.history.undo()).toEqual({ kind: 'built-on', command: 'add' })
  expect(ana.name()).toBe('Garden')
  bea.run('gone', () => recordsOf(bea.assets, 'offers').delete(id))
})
