import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '#shared/contract/table.ts'

/*
 * Every way on which something leaves the group, and what stands before it. A way that is not in one of these tables
 * fails here, so that nobody opens a new one without deciding what it checks.
 */

/** Files the vault makes. */
const files: Readonly<Record<string, string>> = {
  'assets/export': 'audience stated; homes and people by area only (shared/assets/leaving.ts)',
  'assets/file-open':
    'one photo, without where and by whom it was made, or one attachment as it was given; asked for one by one',
  'assets/sheet-open':
    'a picture that is a map, without where and by whom it was made, for the screen only',
  'assets/underlay-look': 'what a file somebody brought would draw, for the screen only',
  'briefs/export':
    'the check of the brief has to be answered (shared/briefs/check.ts), photos are drawn from their points alone and need words',
  'briefs/preview': 'the same page as the export makes, for the screen only',
  'keeping/backup': 'sealed with a passphrase',
  'keeping/bundle': 'sealed for the members',
  'keeping/readable-copy': 'everything, for the own hands; the dialog says that it is not sealed',
  'meetings/calendar': 'the check of the invitation has to be answered (shared/meetings/check.ts)',
  'meetings/export-minutes':
    'the check of the sheet has to be answered (shared/meetings/minutes/check.ts)',
  'meetings/publish-box':
    'ballots without people, in random order; few of them, or private names in words, only after a yes',
  'plans/calendar':
    'names and private days only where somebody says so (shared/plans/calendar-check.ts)',
  'priorities/publish-box':
    'ballots without people, in random order; few of them, or private names in words, only after a yes',
}

/** What in a page or a process can let something out, and where each is used. */
const doors: Readonly<
  Record<string, readonly [pattern: RegExp, used: Readonly<Record<string, string>>]>
> = {
  'a file made in a page': [
    /\bsaveFile\(/u,
    {
      'renderer/assets/export-assets.tsx': 'what assets/export made',
      'renderer/assets/files/attachment-row.tsx':
        'a document as it was kept; the place where it is added says that the names in it stay',
      'renderer/assets/inventory/use-inventory-file.ts':
        'audience asked; few people hidden, with what tells of them',
      'renderer/assets/print/print-page.tsx': 'audience asked; no homes and no people on the map',
      'renderer/briefs/panel/export-buttons.tsx': 'what briefs/export made',
      'renderer/connections/file-step.tsx': 'what keeping/bundle made',
      'renderer/device/save-file.ts': 'the door itself',
      'renderer/meetings/after/minutes/use-leaving.ts': 'what meetings/export-minutes made',
      'renderer/meetings/invite/use-ways-out.ts': 'what meetings/calendar made',
      'renderer/people/recovery-sheet.tsx': 'a secret, for paper; the page says so',
      'renderer/people/use-save-made.ts': 'what a command of keeping made',
      'renderer/plans/use-calendar.ts': 'what plans/calendar made',
      'renderer/store/use-save-ballots.ts':
        'what priorities/publish-box or meetings/publish-box made',
    },
  ],
  'an address of bytes': [
    /createObjectURL\(/u,
    {
      'renderer/briefs/preview/use-preview.ts': 'a page on the screen',
      'renderer/device/save-file.ts': 'what is saved',
      'renderer/device/svg-to-png.ts': 'a picture on its way to being saved',
      'renderer/photos/use-photo.ts': 'a photo on the screen',
      'renderer/photos/use-thumbnail.ts': 'a photo on the screen, small',
    },
  ],
  paper: [
    /\.print\(\)/u,
    {
      'renderer/assets/print/print-page.tsx':
        'audience asked; homes and people without address and map',
      'renderer/meetings/paper/paper-page.tsx':
        'one sheet, seen as it will be; needs are counted, and only who leads a part is named, for the own wall',
      'renderer/people/reading-page.tsx': 'words of this app',
      'renderer/people/recovery-sheet.tsx': 'a secret, for paper; the page says so',
      'renderer/plans/plans-head.tsx':
        'the plan as it stands on the screen, names included: for the own wall',
    },
  ],
  'the clipboard': [
    /clipboard\.write|execCommand\('(?:copy|cut)/u,
    {
      'renderer/device/copy-text.ts':
        'an invite, handed over like a key, and the page says so; an invitation, once its check is answered',
    },
  ],
  'another window or app': [
    /\bwindow\.open\(|openExternal\(|target="_blank"/u,
    {
      'electron/main/index.ts':
        'an address somebody pressed, in the browser; http, https and mailto only',
      'renderer/device/show-large.ts': 'a page of this app',
      'renderer/texts/rich-words.tsx':
        'an address in a text, opened by a press, without saying from where',
    },
  ],
  'the network': [
    /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket\(|EventSource\(|RTCPeerConnection/u,
    {
      'electron/hub/hub.ts': 'sealed envelopes, to a relay or a member somebody chose',
      'renderer/courier/direct-lines.ts': 'sealed envelopes, to members on this network',
      'renderer/courier/peer-parts.ts': 'sealed envelopes, to members on this network',
      'renderer/guest/browser-ports.ts':
        'what somebody gives in a meeting, sealed, to the laptop that runs it or stands by',
      'renderer/store/socket-link.ts': 'this computer only',
      'renderer/workspace/session.ts': 'this computer only',
    },
  ],
}

const top = resolve(import.meta.dirname, '../..')

const sources = ['electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/u.test(path)),
)

const using = (pattern: RegExp): readonly string[] =>
  sources.filter((path) => pattern.test(readFileSync(join(top, path), 'utf8'))).toSorted()

test('every command that makes a file is in the table', () => {
  const making = Object.entries(commands).flatMap(([name, { output }]) =>
    'entries' in output && 'file' in output.entries ? [name] : [],
  )
  expect(making.toSorted()).toEqual(Object.keys(files))
})

test.each(Object.entries(doors))('whoever opens %s is in the table', (_, [pattern, used]) => {
  expect(using(pattern)).toEqual(Object.keys(used))
})

test('only services that look through it first hand a file to a page; what a layer draws is for the screen', () => {
  expect(using(/\bfiles\.put\(/u)).toEqual([
    'electron/vault/assets/file-services.ts',
    'electron/vault/assets/services.ts',
    'electron/vault/assets/sheet-services.ts',
    'electron/vault/assets/underlay-services.ts',
    'electron/vault/briefs/services.ts',
    'electron/vault/keeping/services.ts',
    'electron/vault/meetings/box-services.ts',
    'electron/vault/meetings/minutes-services.ts',
    'electron/vault/meetings/services.ts',
    'electron/vault/plans/services.ts',
    'electron/vault/priorities/services.ts',
  ])
})
