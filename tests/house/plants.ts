/** A file planted in a scratch copy of the house, and the rule that must speak up; `none` where the linter has to stay silent. */
export interface Plant {
  readonly file: string
  readonly code: string
  readonly rule: string
}

const doors = 'house(use-the-doors)'
const http = 'house(works-over-plain-http)'
const words = 'house(words-come-from-locales)'
const as = 'house(as-only-for-brands)'
const clock = 'house(no-clock-in-shared)'

const imports: readonly Plant[] = (
  [
    ['shared/assets/a.ts', `import { x } from '#renderer/ui/x.ts'`, doors],
    ['shared/assets/a.ts', `import { x } from '#electron/vault/x.ts'`, doors],
    ['shared/assets/a.ts', `export { x } from '#electron/vault/x.ts'`, doors],
    ['shared/assets/a.ts', `export * from '#renderer/ui/x.ts'`, doors],
    ['shared/assets/a.ts', `export type X = import('#renderer/ui/x.ts').X`, doors],
    ['shared/assets/a.ts', `export const later = () => import('#renderer/ui/x.ts')`, doors],
    ['shared/assets/a.ts', `import words from '#resources/locales/en/common.json'`, doors],
    ['shared/assets/a.ts', `import { readFile } from 'node:fs/promises'`, doors],
    ['shared/assets/a.ts', `import { useState } from 'react'`, doors],
    ['shared/a.ts', `import { x } from '../electron/x.ts'`, doors],
    ['electron/vault/a.ts', `import { x } from '#renderer/ui/x.ts'`, doors],
    ['electron/vault/a.ts', `import { app } from 'electron'`, doors],
    ['electron/vault/a.ts', `import type { App } from 'electron'`, doors],
    ['electron/vault/a.ts', `export const load = () => import('electron')`, doors],
    ['electron/hub/a.ts', `import { key } from '#electron/vault/key.ts'`, doors],
    ['electron/people/a.ts', `import { x } from '#electron/assets/x.ts'`, doors],
    ['electron/people/a.ts', `import { x } from '../assets/x.ts'`, doors],
    ['electron/vault/disk/a.ts', `import { x } from '../../main/x.ts'`, doors],
    ['electron/vault/a.ts', `export const load = (name: string) => import(name)`, doors],
    ['renderer/people/a.ts', `import { x } from '#electron/vault/x.ts'`, doors],
    ['renderer/people/a.ts', `import { x } from '#renderer/assets/x.ts'`, doors],
    ['renderer/people/a.ts', `import type { X } from '#renderer/assets/x.ts'`, doors],
    ['renderer/people/a.ts', `export const later = () => import('../assets/x.ts')`, doors],
    ['renderer/people/a.ts', `import { join } from 'node:path'`, doors],
    ['renderer/ui/a.ts', `import { x } from '#renderer/assets/x.ts'`, doors],
    ['tests/assets/a.ts', `import { app } from 'electron'`, doors],
    ['tests/assets/a.ts', `import { x } from '../../shared/assets/x.ts'`, doors],
    ['shared/assets/a.ts', `import { x } from '#shared/people/x.ts'`, 'none'],
    ['shared/assets/a.ts', `import * as Y from 'yjs'`, 'none'],
    ['electron/main/a.ts', `import { app } from 'electron'`, 'none'],
    ['electron/cli/a.ts', `import { x } from '#electron/vault/x.ts'`, 'none'],
    ['electron/vault/a.ts', `import { x } from '#shared/assets/x.ts'`, 'none'],
    ['renderer/main.tsx', `import { x } from '#renderer/assets/x.ts'`, 'none'],
    ['renderer/workspace/a.ts', `import { x } from '#renderer/assets/x.ts'`, 'none'],
    ['renderer/projector/a.ts', `import { x } from '#renderer/priorities/x.ts'`, 'none'],
    ['renderer/people/a.ts', `import { x } from '#renderer/ui/x.ts'`, 'none'],
    ['renderer/people/a.ts', `import { x } from '#renderer/projector/x.ts'`, doors],
    ['renderer/people/a.ts', `export const later = () => import('./x.ts')`, 'none'],
    ['tests/assets/a.ts', `import type { App } from 'electron'`, 'none'],
    ['tests/assets/csv/a.ts', `import { x } from '#tests/support/x.ts'`, 'none'],
    ['electron/vault/a.ts', `import { x } from '#tests/support/x.ts'`, doors],
  ] as const
).map(([file, line, rule]) => {
  const names = /import (?:type )?(?:\{ (\w+) \}|\* as (\w+)|(\w+) from)/.exec(line)
  const name = names?.[1] ?? names?.[2] ?? names?.[3]
  const used =
    name === undefined ? '' : /type/.test(line) ? `export type { ${name} }` : `void ${name}`
  return { file, code: `${line}\n${used}\n`, rule }
})

const plainHttp: readonly Plant[] = (
  [
    ['renderer/guest/a.ts', `void crypto.subtle.digest('SHA-256', new Uint8Array())`, http],
    ['renderer/guest/a.ts', `export const id = crypto.randomUUID()`, http],
    ['renderer/guest/a.ts', `export const id = crypto['randomUUID']()`, http],
    ['renderer/guest/a.ts', `export const id = window.crypto.randomUUID()`, http],
    ['renderer/guest/a.ts', `export const id = globalThis.crypto?.randomUUID?.()`, http],
    ['renderer/guest/a.ts', `const { subtle } = crypto\nvoid subtle`, http],
    ['renderer/guest/a.ts', `const { subtle: quick } = globalThis.crypto\nvoid quick`, http],
    ['renderer/guest/a.ts', `const { crypto: { subtle } } = window\nvoid subtle`, http],
    ['renderer/guest/a.ts', `const { clipboard } = self.navigator\nvoid clipboard`, http],
    ['renderer/guest/a.ts', `const device = navigator\nvoid device`, http],
    ['renderer/guest/a.ts', `console.log(crypto)`, http],
    ['renderer/ui/a.ts', `void navigator.clipboard.writeText('')`, http],
    ['renderer/ui/a.ts', `void window.navigator.share({})`, http],
    ['renderer/ui/a.ts', `void navigator.serviceWorker`, http],
    ['renderer/store/a.ts', `void navigator.locks`, http],
    ['renderer/store/a.ts', `void navigator.mediaDevices`, http],
    ['renderer/store/a.ts', `void navigator.wakeLock`, http],
    ['shared/assets/a.ts', `export const id = (crypto: Crypto) => crypto.randomUUID()`, 'none'],
    [
      'renderer/guest/a.ts',
      `export const some = crypto.getRandomValues(new Uint8Array(8))`,
      'none',
    ],
    ['renderer/guest/a.ts', `export const speaks = navigator.language`, 'none'],
    ['renderer/device/a.ts', `void navigator.clipboard.writeText('')`, 'none'],
  ] as const
).map(([file, code, rule]) => ({ file, code: `${code}\n`, rule }))

const bareWords: readonly Plant[] = (
  [
    ['<p>Add an asset</p>', words],
    ['<p>أضف</p>', words],
    [`<p>{'Add'}</p>`, words],
    [`<p>{props.open ? 'Close' : null}</p>`, words],
    ['<p>{`Found ${props.open}`}</p>', words],
    [`<button aria-label="Close" />`, words],
    [`<button title={props.open ? 'Close' : 'Open'} />`, words],
    ['<img alt="A garden" src="" />', words],
    ['<input placeholder="Name" />', words],
    [`<track label="Names" kind="captions" />`, words],
    [`<p className="wide" id="name" data-kind="place">{props.text}</p>`, 'none'],
    [`<p aria-label={props.text}>· {props.text} –</p>`, 'none'],
  ] as const
).map(([jsx, rule]) => ({
  file: 'renderer/people/part.tsx',
  code: `export const Part = (props: { readonly open: boolean; readonly text: string }) => ${jsx}\n`,
  rule,
}))

const clocks: readonly Plant[] = (
  [
    ['export const now = () => Date.now()', clock],
    ['export const now = () => new Date()', clock],
    ['export const now = () => globalThis.Date.now()', clock],
    ['export const luck = () => Math.random()', clock],
    [`export const luck = () => Math['random']()`, clock],
    ['const { random } = Math\nvoid random', clock],
    ['export const later = (what: () => void) => setTimeout(what, 0)', clock],
    ['export const now = () => performance.now()', clock],
    ['export const most = (a: number, b: number) => Math.max(a, b)', 'none'],
    ['export const read = (ports: { readonly Date: number }) => ports.Date', 'none'],
  ] as const
).map(([code, rule]) => ({ file: 'shared/priorities/a.ts', code: `${code}\n`, rule }))

const brand = `export type Id = string & { readonly __brand: 'Id' }\n`

const assertions: readonly Plant[] = (
  [
    ['export const a = (b: unknown) => b as string', as],
    ['export const a = (b: unknown) => <string>b', as],
    ['export const a = (b: unknown) => b as unknown as { readonly c: string }', as],
    [`import type { Id } from './id.ts'\nexport const a = (b: string) => b as Id`, as],
    [`export type Id = { readonly id: string }\nexport const a = (b: unknown) => b as Id`, as],
    [`${brand}export const a = (b: string) => b as Id`, 'none'],
    [`export const a = ['b'] as const`, 'none'],
  ] as const
).map(([code, rule]) => ({ file: 'shared/assets/a.ts', code: `${code}\n`, rule }))

const long = (lines: number) => Array.from({ length: lines }, () => '// a line').join('\n')

const stock: readonly Plant[] = [
  {
    file: 'shared/assets/a.ts',
    code: 'export const a: any = 1\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    file: 'shared/assets/a.ts',
    code: 'export const a = (b: string | null) => b!\n',
    rule: 'typescript(no-non-null-assertion)',
  },
  { file: 'shared/assets/a.ts', code: 'export default 1\n', rule: 'import(no-default-export)' },
  { file: 'shared/assets/AssetList.ts', code: 'export {}\n', rule: 'unicorn(filename-case)' },
  { file: 'shared/assets/long.ts', code: `${long(301)}\nexport {}\n`, rule: 'eslint(max-lines)' },
  { file: 'shared/assets/fits.ts', code: `${long(290)}\nexport {}\n`, rule: 'none' },
  {
    file: 'renderer/people/long.tsx',
    code: `${long(151)}\nexport {}\n`,
    rule: 'eslint(max-lines)',
  },
  { file: 'renderer/people/fits.tsx', code: `${long(140)}\nexport {}\n`, rule: 'none' },
]

export const plants: readonly Plant[] = [
  ...imports,
  ...plainHttp,
  ...bareWords,
  ...clocks,
  ...assertions,
  ...stock,
]
