import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { FinishedPage, PageLanguage } from '#shared/briefs/page/brief-page.ts'

/** As word processors name them, so that they check the spelling. */
const tags: Readonly<Record<PageLanguage, string>> = { en: 'en-US', es: 'es-ES', ar: 'ar-SA' }
const rightToLeftTag = 'ar-SA'

/** How a run says its language: the one of its letters, and the one of letters that run from right to left. */
export const languageOf = (language: PageLanguage) => ({
  value: language === 'ar' ? tags.en : tags[language],
  bidirectional: rightToLeftTag,
})

/** Faces that are on nearly every computer; the document brings none along. */
const serif = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'Georgia', cs: 'Times New Roman' }
const sans = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Arial', cs: 'Arial' }

const inks = {
  ink: '1F2328',
  quiet: '43464C',
  line: 'C9C4B8',
  weld: 'F0C24B',
  care: '64407F',
  way: '27406B',
}

/** Twentieths of a point. */
const points = (count: number) => Math.round(count * 20)

/** From line to line, in 240ths of the height of the letters: what stands on a line may make it higher. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

/** The styles of a brief, under the names word processors know, so that outline, contents and reading aloud work. */
export function stylesOf({ language, print }: FinishedPage): IStylesOptions {
  const isLarge = print === 'large'
  // Large print is 18 point at least; smaller words grow with it.
  const size = (standard: number) =>
    isLarge ? Math.max(36, Math.round(standard * 1.6)) : Math.round(standard * 2)
  const letters = (standard: number) => ({
    size: size(standard),
    sizeComplexScript: size(standard * 1.1),
  })
  const leading = isLarge ? 360 : 300
  const name = { size: size(11), bold: true, boldComplexScript: true, font: sans, color: inks.ink }
  const style = (
    id: string,
    name: string,
    run: IParagraphStyleOptions['run'],
    paragraph: IParagraphStyleOptions['paragraph'],
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: run ?? {},
    paragraph: paragraph ?? {},
  })
  const small = { ...letters(9.5), font: sans, color: inks.quiet }
  return {
    default: {
      document: {
        run: {
          ...letters(11),
          font: serif,
          color: inks.ink,
          language: languageOf(language),
        },
        paragraph: { spacing: { after: points(8), ...lines(leading) } },
      },
      title: {
        run: { ...letters(26), bold: false, font: serif, color: inks.ink },
        paragraph: { spacing: { before: points(8), after: points(6), ...lines(264) } },
      },
      heading1: {
        run: { ...name, ...letters(13) },
        paragraph: { spacing: { before: points(16), after: points(4) }, keepNext: true },
      },
      heading2: {
        run: { ...name, ...letters(11.5) },
        paragraph: { spacing: { before: points(12), after: points(4) }, keepNext: true },
      },
      heading3: {
        run: { ...name, ...letters(10.5) },
        paragraph: { spacing: { before: points(10), after: points(3) }, keepNext: true },
      },
      listParagraph: { run: {}, paragraph: { spacing: { after: points(4) } } },
      caption: {
        run: { ...small, italics: false, color: inks.quiet },
        paragraph: { spacing: { before: points(10), after: points(4) }, keepNext: true },
      },
      footnoteText: {
        run: { ...letters(9), font: sans },
        paragraph: { spacing: { after: points(3), ...lines(264) } },
      },
      footnoteTextChar: { run: { ...letters(9), font: sans } },
      footnoteReference: { run: { superScript: true, font: sans } },
      hyperlink: { run: { color: inks.way, underline: { type: 'single' } } },
    },
    characterStyles: [
      {
        id: 'Strong',
        name: 'Strong',
        quickFormat: true,
        run: { bold: true, boldComplexScript: true },
      },
      {
        id: 'Emphasis',
        name: 'Emphasis',
        quickFormat: true,
        run: { italics: true, italicsComplexScript: true },
      },
    ],
    paragraphStyles: [
      style(
        'Subtitle',
        'Subtitle',
        { ...letters(13.5), color: inks.quiet },
        {
          spacing: { after: points(14) },
          border: { bottom: { style: 'single', size: 6, color: inks.ink, space: 10 } },
        },
      ),
      style('Door', 'Brief head', small, { spacing: { after: points(6) } }),
      style(
        'Quote',
        'Quote',
        { ...letters(13), italics: language !== 'ar' },
        {
          spacing: { before: points(10), after: points(4) },
          indent: { start: points(14), end: points(14) },
          keepNext: true,
        },
      ),
      style('QuoteSource', 'Quote source', small, {
        spacing: { after: points(10) },
        indent: { start: points(14), end: points(14) },
      }),
      style(
        'BoxTitle',
        'Box title',
        { ...name, ...letters(11) },
        {
          spacing: { before: points(14), after: points(4) },
          keepNext: true,
          border: { top: { style: 'single', size: 8, color: inks.ink, space: 6 } },
        },
      ),
      style('Fact', 'Fact', {}, { spacing: { after: points(6) } }),
      style('AssetKind', 'Strength kind', small, {
        spacing: { before: points(8), after: points(1) },
        keepNext: true,
      }),
      style(
        'AssetName',
        'Strength name',
        { ...name, ...letters(11) },
        { spacing: { after: points(1) } },
      ),
      style('Figure', 'Figure', {}, { spacing: { before: points(4), after: points(12) } }),
      style('Note', 'Note', small, { spacing: { after: points(3) } }),
      style(
        'Cell',
        'Table text',
        { ...letters(9.5), font: sans },
        { spacing: { before: points(2), after: points(2), ...lines(264) } },
      ),
      style(
        'Signature',
        'Signature',
        { ...letters(10.5), font: sans },
        { spacing: { before: points(18) } },
      ),
    ],
  }
}

/** The style of tables, for which the library has no field: rules between rows, a darker one below the names of the columns. */
export const tableStyle =
  '<w:style w:type="table" w:customStyle="1" w:styleId="BriefTable"><w:name w:val="Brief table"/><w:uiPriority w:val="99"/>' +
  `<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${inks.line}"/>` +
  `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${inks.line}"/></w:tblBorders>` +
  '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="160" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${inks.ink}"/></w:tcBorders></w:tcPr></w:tblStylePr>` +
  '</w:style>'
