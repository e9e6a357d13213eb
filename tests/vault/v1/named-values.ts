import { readView } from '#shared/contract/read-view.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { linksIn, type ShownBlock } from '#shared/briefs/items.ts'

/** What people see of a coalition on their screens, without ids and times: to be compared with what was once put in. */
export async function namedValues(vault: VaultLink, coalition: string) {
  const link = vault.within(coalition)
  const about = (await readView(link, 'coalition', {})).get('coalition')
  const me = about?.me ?? ''
  const members = [...(await readView(link, 'people/members', {})).values()]
  const invites = [...(await readView(link, 'people/invites', {})).values()]
  const nameOf = new Map(members.map(({ id, name }) => [id, name]))
  const sorted = <T>(values: Iterable<T>) =>
    [...values].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const assets = await readView(link, 'assets/list', {})
  const wholes = await Promise.all(
    [...assets.keys()].map(async (id) => (await readView(link, 'assets/one', { id })).get(id)),
  )
  const board = [...(await readView(link, 'priorities/board', {})).values()]
  const rounds = [...(await readView(link, 'priorities/rounds', { me })).keys()]
  const [round] = await Promise.all(
    rounds.map(async (id) => (await readView(link, 'priorities/round', { id, me })).get(id)),
  )
  const decisions = [...(await readView(link, 'priorities/decisions', {})).values()]
  const plan = [...(await readView(link, 'plans/board', {})).values()]
  const strong = { document: 'assets', map: 'assets', field: 'strong' } as const
  const sharedId = wholes.find((asset) => asset && asset.strongText !== null)?.id ?? ''
  const words = await readView(link, 'texts/standing', { ...strong, id: sharedId })
  const [brief] = (await readView(link, 'briefs/list', {})).values()
  const parts = await readView(link, 'briefs/one', { id: brief?.id ?? '' })
  const settings = (await readView(vault, 'settings', {})).get('settings')
  return {
    settings: settings && knownToVersion1(settings),
    coalition: about?.name,
    people: sorted(
      members.map(({ name, role, me: isMe, invited, devices }) => ({
        name,
        role,
        isMe,
        invited,
        devices: sorted(devices.map((device) => device.name)),
      })),
    ),
    invites: sorted(invites.map(({ name, for: whose, state }) => ({ name, for: whose, state }))),
    assets: sorted(
      wholes.flatMap((asset) => {
        if (asset === undefined) return []
        const {
          id: _id,
          at: _at,
          by,
          changed,
          archived: _a,
          source,
          strongText,
          apart,
          ...rest
        } = asset
        return [
          {
            ...rest,
            by: nameOf.get(by),
            changedBy: changed && nameOf.get(changed.by),
            isShared: strongText !== null,
            from: source && [source.file, source.row, source.id],
            apart: apart.map(({ field, value, by: who }) => [field, value, nameOf.get(who ?? '')]),
          },
        ]
      }),
    ),
    writtenTogether: [...words.values()].map(({ words: text, counts }) => [text, counts]),
    assetsAway: [...(await readView(link, 'assets/archived', {})).values()].map(({ name }) => name),
    themes: board.flatMap((item) => (item.kind === 'theme' ? [[item.name, item.about]] : [])),
    ideas: sorted(
      board.flatMap((item) =>
        item.kind === 'idea'
          ? [item.voices.map(({ text, by, from }) => [text, nameOf.get(by), from])]
          : [],
      ),
    ),
    prioritiesAway: [...(await readView(link, 'priorities/archived', {})).values()].map(
      ({ text }) => text,
    ),
    round: {
      question: round?.question,
      state: round?.state,
      deadline: round?.deadline,
      dots: round?.result?.rows.map(({ points, people }) => [points, people]),
      outcome: round?.result?.outcome.kind,
    },
    decisions: sorted(
      decisions.map(({ outcome, reasons, concerns, reviewDate, replacedBy }) => ({
        outcome: outcome.map(({ text }) => text),
        reasons,
        concerns: concerns.map(({ text }) => text),
        reviewDate,
        isReplaced: replacedBy.length > 0,
      })),
    ),
    plan: sorted(
      plan.map((item) => {
        if (item.kind === 'goal') return [item.kind, item.text, item.horizon]
        if (item.kind === 'way') return [item.kind, item.text]
        if (item.kind === 'objective') return [item.kind, item.text, item.measure, item.due]
        const owner =
          item.owner?.kind === 'words' ? item.owner.name : nameOf.get(item.owner?.person ?? '')
        const done = item.done && nameOf.get(item.done.by)
        return [item.kind, item.text, item.status, item.due, owner ?? null, done ?? null]
      }),
    ),
    planAway: [...(await readView(link, 'plans/archived', {})).values()].map(({ text }) => text),
    brief: {
      title: brief?.title,
      lead: brief?.lead,
      language: brief?.language,
      paper: brief?.paper,
      print: brief?.print,
      parts: [...parts.values()]
        .flatMap((part) => (part.item === 'block' ? [part.block] : []))
        .toSorted((a, b) => (a.order < b.order ? -1 : 1))
        .map((block) => [block.kind, block.archived !== null, wordsIn(block)]),
    },
  }
}

function wordsIn(block: ShownBlock): unknown {
  if (block.kind === 'facts') return block.facts
  return 'text' in block ? block.text : linksIn(block).map(({ name }) => name)
}

/** Choices that came later have their usual value in an older file. */
const knownToVersion1 = ({ language, theme, density, textSize }: ViewItem<'settings'>) => ({
  language,
  theme,
  density,
  textSize,
})
