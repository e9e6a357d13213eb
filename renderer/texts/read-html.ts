import { linkAddress } from '#shared/documents/link-address.ts'
import { type Mention, mentionWords, readMention } from '#shared/documents/mention.ts'
import {
  isParagraphStyle,
  type ParagraphStyle,
  type TextBlock,
  type TextRun,
} from '#shared/documents/text-blocks.ts'

/** More than this comes in as its plain words. */
const longestHtml = 2_000_000

const silent =
  'script,style,template,head,title,meta,noscript,iframe,object,embed,svg,math,img,picture,video,audio,canvas,select,textarea,button,input'

const blocks =
  'p,div,li,h1,h2,h3,h4,h5,h6,blockquote,pre,tr,ul,ol,table,section,article,header,footer,main,aside,figure,figcaption,dl,dt,dd,hr,br,address'

type Around = Omit<TextRun, 'text'> & { readonly style: ParagraphStyle | null }

/**
 * HTML from a page or a word processor, as blocks of a shared text: paragraphs, one kind of heading, lists without
 * levels, bold, italic and straight links. Of all else the words stay. Nothing of it is ever put into a page.
 */
export function readHtml(html: string): readonly TextBlock[] {
  if (html.length > longestHtml) return []
  // Style would be weighed against our content security policy; what we need of it is read as words.
  const quiet = html.replaceAll(/\sstyle\s*=/gi, ' data-looks=')
  const { body } = new DOMParser().parseFromString(quiet, 'text/html')
  const read: { style: ParagraphStyle | null; runs: TextRun[] }[] = []
  let isOpen = false
  const begin = () => {
    isOpen = false
  }
  const say = (text: string, { style, ...looks }: Around) => {
    if (!isOpen) {
      if (text.trim() === '') return
      read.push({ style, runs: [] })
      isOpen = true
    }
    const runs = read.at(-1)?.runs
    const before = runs?.at(-1)?.text
    const words = before === undefined || before.endsWith(' ') ? text.trimStart() : text
    if (words !== '') runs?.push({ text: words, ...looks })
  }
  const walk = (node: Node, around: Around) => {
    if (node instanceof Text) {
      say(node.data.replaceAll(/[\s\u00A0]+/g, ' '), around)
      return
    }
    if (!(node instanceof Element) || node.matches(silent) || isWordsOwnMark(node)) return
    const mention = mentionOf(node)
    if (mention !== null) {
      say(mentionWords(node.textContent) || '…', { ...around, mention })
      return
    }
    const isBlock = node.matches(blocks)
    if (isBlock) begin()
    const inside = aroundIn(node, around)
    for (const child of node.childNodes) walk(child, inside)
    if (node.matches('td,th')) say(' ', around)
    if (isBlock) begin()
  }
  walk(body, { bold: false, italic: false, href: null, style: null })
  return read.map(({ style, runs }) => ({ style, runs: withoutEnd(runs) }))
}

/** What a text of ours says of a mention when it is copied. */
function mentionOf(element: Element): Mention | null {
  const [kind, id] = element.getAttribute('data-mention')?.split('/', 2) ?? []
  return readMention(kind, id)
}

/** Word draws the point or number of a list itself, as words. */
const isWordsOwnMark = (element: Element) => /mso-list:\s*ignore/i.test(looksOf(element))

const looksOf = (element: Element) => element.getAttribute('data-looks') ?? ''

function aroundIn(element: Element, { bold, italic, href, style }: Around): Around {
  const looks = looksOf(element)
  const weight = /font-weight:\s*(\w+)/i.exec(looks)?.[1]
  const slant = /font-style:\s*(\w+)/i.exec(looks)?.[1]
  return {
    bold: weight === undefined ? bold || element.matches('b,strong') : isHeavy(weight),
    italic: slant === undefined ? italic || element.matches('i,em') : slant !== 'normal',
    href: element.matches('a') ? linkAddress(element.getAttribute('href')) : href,
    style: styleOf(element, looks) ?? style,
  }
}

const isHeavy = (weight: string) => /^bold/i.test(weight) || Number(weight) >= 600

function styleOf(element: Element, looks: string): ParagraphStyle | null {
  if (element.matches('h1,h2,h3,h4,h5,h6')) return 'heading'
  if (element.matches('li'))
    return element.parentElement?.matches('ol') === true ? 'number' : 'bullet'
  const own = element.getAttribute('data-as')
  if (element.matches('p') && isParagraphStyle(own)) return own
  if (!/mso-list:\s*l\d/i.test(looks)) return null
  const mark = [...element.querySelectorAll('[data-looks]')].find(isWordsOwnMark)
  return /^\s*\d+[.)]/.test(mark?.textContent ?? '') ? 'number' : 'bullet'
}

function withoutEnd(runs: readonly TextRun[]): TextRun[] {
  return runs.flatMap((run, at) => {
    const text = at === runs.length - 1 ? run.text.trimEnd() : run.text
    return text === '' ? [] : [{ ...run, text }]
  })
}
