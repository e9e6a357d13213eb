import * as Y from 'yjs'
import type { DocumentName } from './names.ts'
import type { Here } from './origins.ts'

type Step = { readonly number: number; readonly command: string }

export type UndoOutcome =
  | { readonly kind: 'done'; readonly command: string }
  | { readonly kind: 'nothing' }
  /** Others have built on what this step made, so it stays. The step is taken off the list. */
  | { readonly kind: 'built-on'; readonly command: string }

/**
 * Undo and redo of one window over all documents of a space, one command a step, in the order they were given.
 * Follows only what was done in this window, and never takes away what somebody else wrote.
 */
export class UndoHistory {
  readonly #here: Here
  readonly #managers = new Map<DocumentName, Y.UndoManager>()
  #step: Step = { number: 0, command: '' }
  #moving = false

  constructor(here: Here) {
    this.#here = here
  }

  /** From now on changes made in this window to this document can be undone. */
  follow(name: DocumentName, document: Y.Doc): void {
    if (this.#managers.has(name)) return
    const manager = new Y.UndoManager(document, {
      captureTimeout: 0,
      trackedOrigins: new Set([this.#here]),
    })
    manager.on('stack-item-added', ({ stackItem }) => {
      stackItem.meta.set('step', this.#step)
      if (!this.#moving) for (const other of this.#managers.values()) other.clear(false, true)
    })
    this.#managers.set(name, manager)
  }

  /** Say which command the next changes belong to. */
  begin(command: string): void {
    this.#step = { number: this.#step.number + 1, command }
  }

  undo(): UndoOutcome {
    return this.#move('undo')
  }

  redo(): UndoOutcome {
    return this.#move('redo')
  }

  close(): void {
    for (const manager of this.#managers.values()) manager.destroy()
    this.#managers.clear()
  }

  #move(direction: 'undo' | 'redo'): UndoOutcome {
    const newest = this.#newest(direction)
    if (newest === null) return { kind: 'nothing' }
    const last = this.#step
    this.#step = newest
    this.#moving = true
    let changed = false
    for (const manager of this.#managers.values())
      changed = moveOne(manager, direction, newest) || changed
    this.#moving = false
    this.#step = last
    return { kind: changed ? 'done' : 'built-on', command: newest.command }
  }

  #newest(direction: 'undo' | 'redo'): Step | null {
    let newest: Step | null = null
    for (const manager of this.#managers.values()) {
      const stack = direction === 'undo' ? manager.undoStack : manager.redoStack
      const step: unknown = stack.at(-1)?.meta.get('step')
      if (isStep(step) && (newest === null || isLater(step, newest, direction))) newest = step
    }
    return newest
  }
}

/** Steps are undone from the newest down, and done again from the oldest up. */
const isLater = (a: Step, b: Step, direction: 'undo' | 'redo') =>
  direction === 'undo' ? a.number > b.number : a.number < b.number

const isStep = (value: unknown): value is Step =>
  typeof value === 'object' && value !== null && 'number' in value && 'command' in value

function stepOf(item: { readonly meta: Map<unknown, unknown> } | undefined): number {
  const step: unknown = item?.meta.get('step')
  return isStep(step) ? step.number : -1
}

/**
 * A manager looks further down its stack when a step changes nothing. That would undo an older command under this
 * one's name, so every other step is kept out of its sight.
 */
function moveOne(manager: Y.UndoManager, direction: 'undo' | 'redo', step: Step): boolean {
  const stack = direction === 'undo' ? manager.undoStack : manager.redoStack
  const top = stack.at(-1)
  if (top === undefined || stepOf(top) !== step.number) return false
  if (othersBuiltOn(manager.doc, top.insertions)) {
    stack.pop()
    return false
  }
  const older = stack.splice(0, stack.length - 1)
  const moved = direction === 'undo' ? manager.undo() : manager.redo()
  stack.unshift(...older)
  return moved !== null
}

/** Did a step make something inside which somebody else has written since? Undoing it would take their words away. */
function othersBuiltOn(
  document: Y.Doc,
  insertions: Y.UndoManager['undoStack'][number]['insertions'],
): boolean {
  let built = false
  document.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, insertions, (struct) => {
      if (struct instanceof Y.Item && !struct.deleted && holdsOthersWork(struct, document.clientID))
        built = true
    })
  }, othersBuiltOn)
  return built
}

function holdsOthersWork(item: Y.Item, own: number): boolean {
  if (!(item.content instanceof Y.ContentType)) return false
  for (const inner of itemsIn(item.content.type))
    if (inner.id.client !== own || holdsOthersWork(inner, own)) return true
  return false
}

function* itemsIn(type: Y.AbstractType<unknown>): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) yield item
  for (const last of type._map.values())
    for (let item: Y.Item | null = last; item !== null; item = item.left) yield item
}
