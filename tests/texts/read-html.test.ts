// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { wordsOf } from '#shared/documents/text-words.ts'
import { readHtml } from '#renderer/texts/read-html.ts'

const words = (html: string) => wordsOf(readHtml(html))

test('paragraphs, headings, lists, bold, italic and links of a page come in; all else as words', () => {
  const html = `
    <h1 style="color:red">Garden <small>news</small></h1>
    <p>We <b>meet</b> on&nbsp;<i>Monday</i>, see <a href="https://example.org/x" onclick="steal()">here</a>.</p>
    <ul><li>Spade</li><li><p>Rake</p></li></ul>
    <ol><li>Dig</li><li>Plant<ul><li>Beans</li></ul></li></ol>
    <table><tr><td>One</td><td>Two</td></tr></table>line<br>break`
  expect(words(html)).toBe(
    'Garden news\nWe meet on Monday, see here.\n• Spade\n• Rake\n1. Dig\n2. Plant\n• Beans\nOne Two\nline\nbreak',
  )
  const [heading, paragraph] = readHtml(html)
  expect(heading?.style).toBe('heading')
  expect(paragraph?.runs).toMatchObject([
    { text: 'We ' },
    { text: 'meet', bold: true },
    { text: ' on ' },
    { text: 'Monday', italic: true },
    { text: ', see ' },
    { text: 'here', href: 'https://example.org/x' },
    { text: '.', href: null },
  ])
})

test('a list from Word is a list, without the points and numbers Word draws', () => {
  const item = (mark: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp;</span></span></span><![endif]>${text}<o:p></o:p></p>`
  expect(words(item('·', 'Spade') + item('1.', 'Dig') + item('2.', 'Plant'))).toBe(
    '• Spade\n1. Dig\n2. Plant',
  )
  expect(
    readHtml('<b style="font-weight:normal"><span style="font-weight:700">a</span>b</b>'),
  ).toMatchObject([
    {
      runs: [
        { text: 'a', bold: true },
        { text: 'b', bold: false },
      ],
    },
  ])
})

test('nothing of a page acts: scripts, pictures, frames and links that lead astray leave words or nothing', () => {
  const hostile = [
    '<script>steal()</script>',
    '<img src=x onerror=steal()>',
    '<svg><script>steal()</script><text>x</text></svg>',
    '<iframe srcdoc="<p>x</p>"></iframe>',
    '<style>*{display:none}</style>',
    '<template><p>x</p></template>',
  ]
  for (const html of hostile) expect(readHtml(html), html).toEqual([])
  for (const href of ['javascript:steal()', 'data:text/html,x', 'jAvAsCrIpT&#58;steal()', '//x'])
    expect(readHtml(`<a href="${href}">words</a>`), href).toMatchObject([
      { style: null, runs: [{ text: 'words', href: null }] },
    ])
  expect(readHtml('<p data-as="script">x</p>')).toMatchObject([{ style: null }])
  expect(readHtml('x'.repeat(2_000_001))).toEqual([])
})
