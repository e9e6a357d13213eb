import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTempFolder } from '../support/temp-folder.ts'
import { findLocaleFaults } from './locales.ts'

type Files = Readonly<Record<string, Readonly<Record<string, string>> | string>>

const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
const found = Object.fromEntries(forms.map((form) => [`found_${form}`, 'وجدنا {{count}}']))

/** A house in which nothing is wrong: one screen, one plural, one family. */
const whole: Files = {
  'locales/en/people.json': {
    hello: 'Hello {{name}}',
    found_one: 'Found one',
    found_other: 'Found {{count}}',
    'kind.group': 'Group',
  },
  'locales/es/people.json': {
    hello: 'Te damos la bienvenida, {{name}}',
    found_one: 'Una cosa',
    found_other: '{{count}} cosas',
    'kind.group': 'Grupo',
  },
  'locales/ar/people.json': { hello: 'مرحبا {{name}}', ...found, 'kind.group': 'مجموعة' },
  'locales/notes/people.json': { hello: 'a greeting', found: 'a count', 'kind.group': 'a kind' },
  'renderer/people.tsx': `const { t } = useTranslation('people'); t('hello'); t('people:found'); t(\`kind.\${kind}\`)`,
  'families.json': JSON.stringify({ families: [{ prefix: 'people:kind.', why: 'kinds' }] }),
}

function faultsWith(changes: Files): readonly string[] {
  const folder = makeTempFolder('words')
  for (const [name, content] of Object.entries({ ...whole, ...changes })) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
  return findLocaleFaults({
    locales: join(folder, 'locales'),
    sources: [join(folder, 'renderer')],
    families: join(folder, 'families.json'),
  })
}

/** The whole house with one namespace of one language changed; `undefined` takes a key away. */
function changed(
  folder: string,
  change: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const name = `locales/${folder}/people.json`
  const before = whole[name]
  if (typeof before !== 'object') throw new Error(`${name} is no namespace`)
  const kept = Object.entries({ ...before, ...change }).filter(([, text]) => text !== undefined)
  return faultsWith({ [name]: JSON.stringify(Object.fromEntries(kept), null, 2) })
}

test('a house in order has no faults', () => {
  expect(faultsWith({})).toEqual([])
})

test.each([
  ['es', { hello: undefined }, 'es/people hello: is missing'],
  ['ar', { found_two: undefined }, 'ar/people found_two: is missing'],
  ['es', { found_two: 'Dos' }, 'es/people found_two: not in English'],
  ['es', { bye: 'Hasta pronto' }, 'es/people bye: not in English'],
  ['es', { hello: 'Hola' }, 'es/people hello: takes in nothing, English {{name}}'],
  [
    'ar',
    { found_few: 'وجدنا {{many}}' },
    'ar/people found_few: takes in {{many}}, English nothing',
  ],
  ['notes', { hello: undefined }, 'notes/people hello: has no note for translators'],
  ['notes', { bye: 'gone' }, 'notes/people bye: a note for a key that is not there'],
  ['en', { hello: ' ' }, 'en/people hello: there is no text'],
  ['en', { 'kind.group': 'Group ' }, 'en/people kind.group: blanks at an end'],
] as const)('%s with %j is told', (folder, change, fault) => {
  expect(changed(folder, change)).toContain(fault)
})

test.each([
  ['en', 'Saved!'],
  ['en', 'The server is away'],
  ['en', 'Two users'],
  ['en', 'Ask every stakeholder'],
  ['es', '¡Listo'],
  ['es', 'El servidor no responde'],
  ['es', 'Tod@s pueden leer'],
  ['es', 'Para todxs'],
  ['es', 'Bienvenido/a'],
  ['es', 'Invitado(a)'],
  ['es', 'Inténtelo de nuevo'],
  ['es', 'No cambió nada. Revise lo escrito'],
  ['es', 'Su respuesta está guardada'],
  ['es', 'Lo que usted escriba'],
  ['es', 'Vosotras decidís'],
  ['es', 'La reunión ha terminado'],
  ['es', 'En este ordenador'],
  ['es', 'Decidir juntos'],
  ['es', 'Está en “Guardado aparte”'],
  ['ar', 'الخادم لا يرد'],
  ['ar', 'انتهى الاجتماع'],
  ['ar', 'اكتب الاسم هنا'],
  ['ar', 'ما تكتبه محفوظ'],
  ['ar', 'إضافة مورد'],
  ['ar', 'لم يتغير شيء, ما حُفظ في أمان'],
  ['ar', 'بقيت ٣ نقاط'],
] as const)('%s: “%s” is told', (folder, text) => {
  expect(changed(folder, { 'kind.group': text })).toHaveLength(1)
})

test.each([
  ['en', 'A masterly, unused word'],
  ['es', 'Escribe a ana@example.org o envía un fax o un .docx'],
  ['es', 'Inténtalo de nuevo: decidan en común y luego sigue tú'],
  ['es', 'Te damos la bienvenida. Ordena cuantas quieras, aunque sea una'],
  ['ar', 'يُرجى كتابة الاسم هنا، أو في خريطة الموارد'],
  ['ar', 'ورقة لكل جهاز، لا لكل شخص'],
] as const)('%s: “%s” is fine', (folder, text) => {
  expect(changed(folder, { 'kind.group': text })).toEqual([])
})

test('a key that stands twice in a file is told', () => {
  const twice = `{\n"hello": "Hello {{name}}",\n"hello": "Hello {{name}}",\n"found_one": "1",\n"found_other": "2",\n"kind.group": "G"\n}`
  expect(faultsWith({ 'locales/en/people.json': twice })).toContain(
    'en/people hello: stands there twice',
  )
})

test.each([
  [`t('nowhere')`, `people.tsx: t('nowhere') has no words`],
  [`t('other:hello')`, `people.tsx: t('other:hello') has no words`],
  [
    't(`tone.${tone}`)',
    'people.tsx: t(`tone.…`) is in no family of tests/house/locale-families.json',
  ],
  [`const nothing = 1`, 'people:hello: is never used'],
])('source %s is told', (source, fault) => {
  const told = faultsWith({ 'renderer/people.tsx': `useTranslation('people'); ${source}` })
  expect(told).toContain(fault.replace(`t('other:hello')`, `t('hello')`))
})

test('a family without keys is told', () => {
  const families = JSON.stringify({ families: [{ prefix: 'people:gone.', why: 'gone' }] })
  expect(faultsWith({ 'families.json': families })).toContain('people:gone.: a family without keys')
})

test('a table of keys counts as use', () => {
  const source = `const rows = ['people:hello', 'people:found']`
  expect(faultsWith({ 'renderer/people.tsx': source })).toEqual([])
})
