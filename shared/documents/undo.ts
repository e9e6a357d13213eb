import * as Y from 'yjs'
import { isBirthItem } from './births.ts'
import { Elsewhere } from './elsewhere.ts'
import type { DocumentName } from './names.ts'
import type { Here } from './origins.ts'

type Step = { readonly number: number; readonly command: string }

type Direction = 'undo' | 'redo'

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
  readonly #elsewhere = new Map<Y.UndoManager, Elsewhere>()
  #step: Step = { number: 0, command: '' }
  #moving = false

  constructor(here: Here) {
    this.#here = here
  }

  /** From now on changes made in this window to this document can be undone. */
  follow(name: DocumentName, document: Y.Doc): void {
    if (this.#managers.has(name)) return
    // All that a command changes here joins into one item, until the next command begins.
    const manager = new Y.UndoManager(document, {
      captureTimeout: Number.POSITIVE_INFINITY,
      trackedOrigins: new Set([this.#here]),
      deleteFilter: isNoBirth,
      // A command that found nothing to do is no step.
      captureTransaction: ({ changed }) => changed.size > 0,
    })
    manager.on('stack-item-added', ({ stackItem }) => {
      stackItem.meta.set('step', this.#step)
      if (!this.#moving) for (const other of this.#managers.values()) other.clear(false, true)
    })
    for (const event of ['stack-item-added', 'stack-item-updated'] as const)
      manager.on(event, ({ stackItem: { deletions } }) => {
        leaveTakenBack(deletions, document)
      })
    this.#managers.set(name, manager)
    this.#elsewhere.set(manager, new Elsewhere(document, manager.trackedOrigins))
  }

  /** Say which command the next changes belong to. */
  begin(command: string): void {
    this.#step = { number: this.#step.number + 1, command }
    for (const manager of this.#managers.values()) manager.stopCapturing()
  }

  undo(): UndoOutcome {
    return this.#move('undo')
  }

  /** The command that was begun last failed half way: what it has changed so far is taken back, and is no step. */
  takeBack(): void {
    if (this.#at('undo', this.#step).length === 0) return
    this.#move('undo')
    for (const manager of this.#managers.values()) manager.clear(false, true)
  }

  redo(): UndoOutcome {
    return this.#move('redo')
  }

  close(): void {
    for (const manager of this.#managers.values()) manager.destroy()
    for (const elsewhere of this.#elsewhere.values()) elsewhere.close()
    this.#managers.clear()
    this.#elsewhere.clear()
  }

  #move(direction: Direction): UndoOutcome {
    const newest = this.#newest(direction)
    if (newest === null) return { kind: 'nothing' }
    const last = this.#step
    this.#step = newest
    this.#moving = true
    let changed = false
    const managers = this.#at(direction, newest)
    if (managers.some((manager) => this.#isBuiltOn(manager, direction)))
      for (const manager of managers) stackOf(manager, direction).pop()
    else for (const manager of managers) changed = moveOne(manager, direction) || changed
    this.#moving = false
    this.#step = last
    return { kind: changed ? 'done' : 'built-on', command: newest.command }
  }

  /** Those whose part of a step comes next. A step is taken back in all of its documents or in none. */
  #at(direction: Direction, { number }: Step): readonly Y.UndoManager[] {
    const all = [...this.#managers.values()]
    return all.filter((manager) => stepOf(stackOf(manager, direction).at(-1)) === number)
  }

  #isBuiltOn(manager: Y.UndoManager, direction: Direction): boolean {
    const top = stackOf(manager, direction).at(-1)
    const elsewhere = this.#elsewhere.get(manager)
    return top !== undefined && elsewhere?.isIn(top.insertions) === true
  }

  #newest(direction: Direction): Step | null {
    let newest: Step | null = null
    for (const manager of this.#managers.values()) {
      const step: unknown = stackOf(manager, direction).at(-1)?.meta.get('step')
      if (isStep(step) && (newest === null || isLater(step, newest, direction))) newest = step
    }
    return newest
  }
}

/** Steps are undone from the newest down, and done again from the oldest up. */
const isLater = (a: Step, b: Step, direction: Direction) =>
  direction === 'undo' ? a.number > b.number : a.number < b.number

/** Where others may have added the same, only what a record was born with goes: with its place theirs would go, too. */
const isNoBirth = (item: Y.Item) => !isBirthItem(item)

/** Nor does the empty place come back that was left when a record was taken back, and that a new one has taken since. */
function leaveTakenBack(
  { clients }: Y.UndoManager['undoStack'][number]['deletions'],
  document: Y.Doc,
) {
  for (const [client, spans] of clients) {
    const others = spans.filter(({ clock, len }) => {
      const item = len === 1 ? Y.getItem(document.store, Y.createID(client, clock)) : null
      return !(item instanceof Y.Item && isBirthItem(item))
    })
    clients.set(client, others)
  }
}

const isStep = (value: unknown): value is Step =>
  typeof value === 'object' && value !== null && 'number' in value && 'command' in value

const stackOf = (manager: Y.UndoManager, direction: Direction) =>
  direction === 'undo' ? manager.undoStack : manager.redoStack

function stepOf(item: { readonly meta: Map<unknown, unknown> } | undefined): number {
  const step: unknown = item?.meta.get('step')
  return isStep(step) ? step.number : -1
}

/**
 * A manager looks further down its stack when a step changes nothing. That would undo an older command under this
 * one's name, so every other step is kept out of its sight.
 */
function moveOne(manager: Y.UndoManager, direction: Direction): boolean {
  const stack = stackOf(manager, direction)
  const older = stack.splice(0, stack.length - 1)
  const moved = direction === 'undo' ? manager.undo() : manager.redo()
  stack.unshift(...older)
  return moved !== null
}
