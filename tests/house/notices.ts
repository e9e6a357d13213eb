import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'

const top = resolve(import.meta.dirname, '../..')
const target = join(top, 'THIRD-PARTY-NOTICES')

const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string(), ''),
      license: v.optional(v.string(), 'see its text'),
      dev: v.optional(v.boolean(), false),
      /** Also an optional peer of something we hand on, as TypeScript is of valibot: not handed on. */
      devOptional: v.optional(v.boolean(), false),
      os: v.optional(v.array(v.string())),
    }),
  ),
})

interface Bundled {
  readonly name: string
  readonly license: string
  /** Licence and notice as the package brings them; empty where it brings none. */
  readonly text: string
}

/** The texts that a licence asks us to hand on. Line ends are made equal, so that every system writes the same file. */
function readTexts(folder: string): string {
  if (!existsSync(folder)) return ''
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying|ofl)/i.test(file))
  const texts = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8'))
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n')
}

/** What package-lock.json says we hand on. A package for one system only is named; its text is its parent's. */
function readBundled(): readonly Bundled[] {
  const { packages } = v.parse(
    Lock,
    JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8')),
  )
  const found = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
  )
  const bundled = found.map(([path, { version, license, os }]) => ({
    name: `${path.replace(/^.*node_modules\//, '')} ${version}`,
    license,
    text: os === undefined ? readTexts(join(top, path)) : '',
  }))
  const byName = new Map(bundled.map((one) => [one.name, one]))
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The whole file: every package once, under the text it shares with others. */
function composeNotices(): string {
  const byText = new Map<string, readonly Bundled[]>()
  for (const one of readBundled()) byText.set(one.text, [...(byText.get(one.text) ?? []), one])
  const parts = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, license }) => `${name} (${license})`).join('\n')
    return `${names}\n\n${text === '' ? 'This package brings no licence text of its own.' : text}\n`
  })
  const opening =
    'Commonweave hands on the packages below, each under its own licence.\nMade by `npm run notices` from package-lock.json; do not edit.\n'
  return [opening, ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}

/** Writes THIRD-PARTY-NOTICES; needs the packages installed. */
export function writeNotices(): void {
  writeFileSync(target, composeNotices())
}

/** Says when THIRD-PARTY-NOTICES is not what the installed packages ask for. */
export function findNoticeFaults(): readonly string[] {
  const written = existsSync(target) ? readFileSync(target, 'utf8').replaceAll('\r\n', '\n') : ''
  return written === composeNotices() ? [] : ['THIRD-PARTY-NOTICES is out of date: npm run notices']
}
