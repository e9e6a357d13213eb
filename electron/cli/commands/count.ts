import { readFile, stat } from 'node:fs/promises'
import { Refusal } from '#shared/contract/problem.ts'
import { countSheet, type SheetLine } from '#shared/priorities/count-sheet.ts'
import { leading } from '#shared/priorities/leading.ts'
import { methods, type CountMethod } from '#shared/priorities/methods.ts'
import type { Result } from '#shared/priorities/result.ts'
import { tieRules } from '#shared/priorities/round-shapes.ts'
import { scales } from '#shared/priorities/scales.ts'
import { outcomeSentence, reasonSentences, textOf } from '#shared/priorities/sentences.ts'
import { boxRules } from '#shared/priorities/tally/box-rules.ts'
import { boxLimits, type PublishedBox } from '#shared/priorities/tally/published-box.ts'
import { readBox } from '#shared/priorities/tally/read-box.ts'
import { readPreflib } from '#shared/priorities/tally/read-preflib.ts'
import { recount } from '#shared/priorities/tally/recount.ts'
import { tieKey } from '#shared/priorities/tie-words.ts'
import { oneOf, optional } from '../arguments.ts'
import type { CliCommand } from '../command.ts'
import { countVoice } from '../say-counts.ts'
import type { CliWords } from '../words.ts'

const known: readonly CountMethod[] = [...methods, ...scales]

/** Count the ballots of a published box again, and show how. Opens no vault. */
export const count: CliCommand = {
  usage: 'count FILE [--method METHOD] [--tie RULE]',
  more: [`METHOD: ${known.join(', ')}`, `RULE: ${tieRules.join(', ')}`],
  takes: 1,
  options: { method: { type: 'string' }, tie: { type: 'string' }, json: { type: 'boolean' } },
  run: async ({ values, positionals: [file] }, { words }) => {
    if (file === undefined) throw new Refusal('argument-missing', { name: 'FILE' })
    const by = optional(values, 'method')
    const rule = optional(values, 'tie')
    const method = by === null ? null : oneOf('--method', by, known)
    const tie = rule === null ? null : oneOf('--tie', rule, tieRules)
    const text = await textIn(file)
    const isOrders = /\.so[ci]$/i.test(file)
    if (isOrders && method === null) throw new Refusal('argument-missing', { name: '--method' })
    const box = isOrders ? readPreflib(text) : readBox(text)
    const result = recount(box, method, tie)
    const asked = { ...boxRules(box), method: method ?? box.method, tie: tie ?? box.tie }
    const say = countVoice(words, box.turnout.of)
    const sentences = [outcomeSentence(asked, result), ...reasonSentences(asked, result)].map(say)
    const sheet = countSheet(asked, result)
    return {
      json: {
        box: { ...box, options: asked.options, ballots: box.ballots.length },
        counted: { method: asked.method, tie: asked.tie },
        first: [...leading(result)].map(textOf(asked)),
        sentences,
        sheet: sheet.map((line) => say(line.sentence)),
        result,
      },
      text: [
        box.question,
        ...sentences,
        '',
        turnoutLine(box, words, result),
        ruleLine(box, asked, words),
        '',
        words.t('count.sheet'),
        ...sheet.map((line) => `${indent(line)}${say(line.sentence)}`),
      ].join('\n'),
    }
  },
}

async function textIn(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > boxLimits.bytes) throw new Refusal('box-too-large')
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal('file-not-read', { file }, cause)
  }
}

const indent = ({ level }: SheetLine) => '  '.repeat(level)

function turnoutLine(box: PublishedBox, words: CliWords, { gave, passed }: Result): string {
  const { of, could, paper } = box.turnout
  const parts = [
    words.t('count.gave', { count: gave }),
    words.t('count.passed', { count: passed }),
    ...(paper === null ? [] : [words.t('count.paper', { count: paper })]),
    ...(could === null ? [] : [words.t('count.could', { count: could })]),
  ]
  return [parts.join(' · '), ...(of === 'devices' ? [words.t('count.of-devices')] : [])].join('\n')
}

type Rules = Pick<PublishedBox, 'method' | 'tie'>

/** What decided and, where that is not what was agreed, what was. */
function ruleLine(box: PublishedBox, counted: Rules, words: CliWords): string {
  const told = ({ method, tie }: Rules) =>
    [
      words.t('count.by', { method: words.find(`method.${method}`) ?? method }),
      ...(tie === null
        ? []
        : [words.t('count.tie', { rule: words.find(`tie.${tieKey(method, tie)}`) ?? tie })]),
    ].join(' · ')
  const isAgreed = counted.method === box.method && counted.tie === box.tie
  return isAgreed ? told(counted) : `${told(counted)}\n${words.t('count.agreed')} ${told(box)}`
}
