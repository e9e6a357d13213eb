import type { VaultLink, ViewSink } from '#shared/contract/link.ts'
import type { LiveView, ViewChange } from '#shared/contract/live.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  ViewItem,
  ViewName,
} from '#shared/contract/table.ts'
import { commands, views } from '#shared/contract/table.ts'
import { checkedInput } from '#shared/contract/checked.ts'
import type { Desk, Shelf } from '#shared/documents/desk.ts'
import { Here } from '#shared/documents/origins.ts'
import { UndoHistory } from '#shared/documents/undo.ts'
import { namedView, searchView } from '#shared/search/search-view.ts'
import { fromBase64, toBase64 } from '#renderer/device/base64.ts'
import { openDesk, type TestDesk } from './desk.ts'
import { createMadeUp, type MadeUp } from './made-up.ts'

/** Rooms' real handlers and viewers, by their names in the contract. */
export type Registry = {
  readonly handlers?: { readonly [C in CommandName]?: Handler }
  readonly viewers?: { readonly [V in ViewName]?: Viewer }
}
// A registry holds rows of many types; each is checked against its schema before it is called.
type Handler = (desk: Desk, input: never) => unknown
type Viewer = (shelf: Shelf, params: never) => LiveView<unknown>

export type MemoryVault = {
  readonly link: VaultLink
  readonly desk: TestDesk
  /** What no room's document holds: members, status, settings. Change them with `set`. */
  readonly madeUp: MadeUp
  /** Files handed over and files to be fetched, by their ids: for commands of the vault itself that a test stands in for. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  /** The names of the commands that were carried out, in order. */
  readonly ran: readonly string[]
  /** The next command with this name is refused. */
  readonly refuse: (
    name: CommandName,
    code: string,
    values?: Record<string, string | number>,
  ) => void
}

type Options = { readonly desk?: TestDesk; readonly rooms?: readonly Registry[] }

/** A vault in memory: the contract, the rooms' real code and real documents, without disk, keys or other computers. */
export function createMemoryVault({ desk = openDesk(), rooms = [] }: Options = {}): MemoryVault {
  const here = new Here('window-1')
  const history = new UndoHistory(here)
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const refusals = new Map<string, Refusal>()
  const ran: string[] = []
  const madeUp = createMadeUp(desk.me)

  const followed: Desk = {
    ...desk,
    change(name, write) {
      const document = desk.read(name)
      history.follow(name, document)
      return document.transact(() => write(document), here)
    },
  }
  const moved = (outcome: ReturnType<UndoHistory['undo']>) =>
    outcome.kind === 'done' ? outcome.command : null

  const own: { [name: string]: (input: never) => unknown } = {
    // Where the page says it is; nobody else is there to hear it.
    'presence/say': () => ({}),
    'settings/save': (change: CommandInput<'settings/save'>) => madeUp.save(change),
    'undo/back': () => ({ undone: moved(history.undo()) }),
    'undo/again': () => ({ redone: moved(history.redo()) }),
    'files/give': ({ file, at, bytes }: CommandInput<'files/give'>) => {
      const before = files.get(file) ?? new Uint8Array()
      const part = fromBase64(bytes)
      const whole = new Uint8Array(at + part.length)
      whole.set(before.subarray(0, at))
      whole.set(part, at)
      files.set(file, whole)
      return {}
    },
    'files/take': ({ file, at }: CommandInput<'files/take'>) => {
      const whole = files.get(file)
      if (whole === undefined) throw new Refusal('not-found')
      const end = at + 256 * 1024
      return { bytes: toBase64(whole.subarray(at, end)), more: end < whole.length }
    },
  }

  function run(name: CommandName, raw: unknown): unknown {
    const refusal = refusals.get(name)
    refusals.delete(name)
    if (refusal) throw refusal
    const input = checkedInput(commands[name].input, raw) as never
    const handler = rooms.map((room) => room.handlers?.[name]).find(Boolean)
    if (handler) {
      history.begin(name)
      return handler(followed, input)
    }
    const mine = own[name]
    if (mine === undefined) throw new Refusal('unknown-command', { name })
    return mine(input)
  }

  function open(name: ViewName, raw: unknown): LiveView<unknown> {
    const params = checkedInput(views[name].params, raw) as never
    const viewer = rooms.map((room) => room.viewers?.[name]).find(Boolean)
    const view = viewer ? viewer(desk, params) : (ownView(name, raw) ?? madeUp.view(name))
    if (view === undefined) throw new Refusal('unknown-view', { name })
    return view
  }

  /** Everybody in this vault is in. */
  function ownView(name: ViewName, raw: unknown): LiveView<unknown> | undefined {
    if (name === 'search/all')
      return searchView(desk, checkedInput(views[name].params, raw).query, () => true)
    if (name === 'search/named')
      return namedView(desk, checkedInput(views[name].params, raw).keys, () => true)
    return undefined
  }

  const link: VaultLink = {
    within: () => link,
    async run<C extends CommandName>(name: C, input: CommandInput<C>) {
      const output = run(name, input)
      if (name !== 'presence/say') ran.push(name)
      return output as CommandOutput<C>
    },
    watch(name, params, sink) {
      try {
        return show(open(name, params) as LiveView<ViewItem<typeof name>>, sink)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        sink.fail(error.problem)
        return () => {}
      }
    },
  }

  return {
    link,
    desk,
    madeUp,
    files,
    ran,
    refuse(name, code, values) {
      refusals.set(name, new Refusal(code, values))
    },
  }
}

function show<T>(view: LiveView<T>, sink: ViewSink<T>): () => void {
  sink.items([...view.items()], true)
  const leave = view.subscribe((change: ViewChange<T>) => {
    sink.change(change)
  })
  return () => {
    leave()
    view.close()
  }
}
