import { placeOf, roomOf, targetOf } from './places.js'

/** Which floors a floor may import; every floor may import itself. @type {Readonly<Record<string, readonly string[]>>} */
const doors = {
  shared: [],
  electron: ['shared', 'resources'],
  renderer: ['shared', 'resources'],
  tests: ['shared', 'electron', 'renderer', 'resources'],
}

/** Where the pages' rooms meet. */
const commonInRenderer = new Set(
  'ui store device workspace presence photos texts taking-part'.split(' '),
)

/** Pages that put rooms together, and so may know them all. */
const composing = new Set(['workspace', 'projector'])

/** Product rooms: on the Node side too they meet in shared/ only. The rooms beside them there (vault, hub, cli …) are machinery. */
const productRooms = new Set(
  'people assets priorities plans meetings evidence measures briefs home welcome'.split(' '),
)

/** Machinery that must stay apart. The hub has every socket and no key; the vault has every key and no socket. @type {Readonly<Record<string, readonly string[]>>} */
const apartInElectron = {
  hub: ['vault', 'main', 'cli', 'preload'],
  vault: ['hub', 'main', 'cli', 'preload'],
  exporters: ['vault', 'hub', 'main', 'cli', 'preload'],
  preload: ['vault', 'hub', 'main', 'cli', 'exporters'],
  main: ['preload'],
  cli: ['main', 'preload'],
}

/** The only two rooms that load Electron itself, so that everything else runs and is tested in plain Node. */
const loadsElectron = new Set(['electron/main', 'electron/preload'])

/** Packages that would bring a page, a socket or a disk into shared/. */
const notInShared = /^(node:|react|electron|ws$|y-webrtc|lowdb|sirv|@tiptap\/|@dnd-kit\/|lucide-)/

/**
 * @param {string} floor
 * @param {string | undefined} own
 * @param {string | undefined} other
 */
function staysApart(floor, own, other) {
  if (own === undefined || other === undefined || own === other) return false
  if (floor === 'electron') {
    const product = productRooms.has(own) && productRooms.has(other)
    return product || (apartInElectron[own] ?? []).includes(other)
  }
  return floor === 'renderer' && !composing.has(own) && !commonInRenderer.has(other)
}

/**
 * What is wrong with an import, as a message id; `undefined` when nothing is.
 * @param {string} place
 * @param {string} source
 * @param {boolean} onlyTypes
 */
function faultOf(place, source, onlyTypes) {
  const own = roomOf(place)
  if (own.floor === undefined || doors[own.floor] === undefined) return undefined
  if (source.includes('../../')) return 'climbs'
  const target = targetOf(place, source)
  if (target === undefined) {
    if (source === 'electron' || source.startsWith('electron/')) {
      const allowed = own.floor === 'tests' ? onlyTypes : false
      return allowed || loadsElectron.has(`${own.floor}/${own.room}`) ? undefined : 'electron'
    }
    if (own.floor === 'shared' && notInShared.test(source)) return 'pure'
    return own.floor === 'renderer' && source.startsWith('node:') ? 'page' : undefined
  }
  const to = roomOf(target)
  if (to.floor === undefined || to.floor.includes('.')) return undefined
  if (to.floor !== own.floor && !(doors[own.floor] ?? []).includes(to.floor)) return 'floor'
  return to.floor === own.floor && staysApart(own.floor, own.room, to.room) ? 'room' : undefined
}

/** shared/ knows nobody; electron/ and renderer/ know shared/; rooms meet in shared/ or in a common room, never in each other. */
export const useTheDoors = {
  meta: {
    type: 'problem',
    messages: {
      climbs: '`{{source}}`: no `../../`; say where it is, as in `#shared/assets/asset.ts`.',
      electron: 'Only electron/main and electron/preload import `electron`; pass in what you need.',
      pure: '`{{source}}` has no place in shared/, which knows no page, no Node and no disk.',
      page: '`{{source}}` does not exist in a page.',
      floor: '`{{source}}`: this floor may not import that one.',
      room: '`{{source}}`: rooms meet in #shared/ or a common room, not in each other.',
      hidden: 'Name the file: import() of something computed cannot be checked.',
    },
  },
  createOnce: (context) => {
    const check = (node, source, onlyTypes) => {
      if (typeof source?.value !== 'string') return
      const messageId = faultOf(placeOf(context), source.value, onlyTypes)
      if (messageId) context.report({ node, messageId, data: { source: source.value } })
    }
    const ofDeclaration = (node) => {
      check(node, node.source, node.importKind === 'type' || node.exportKind === 'type')
    }
    return {
      ImportDeclaration: ofDeclaration,
      ExportAllDeclaration: ofDeclaration,
      ExportNamedDeclaration: ofDeclaration,
      TSImportType: (node) => {
        check(node, node.source, true)
      },
      ImportExpression: (node) => {
        check(node, node.source, false)
        const inTests = roomOf(placeOf(context)).floor === 'tests'
        if (typeof node.source.value !== 'string' && !inTests)
          context.report({ node, messageId: 'hidden' })
      },
    }
  },
}
