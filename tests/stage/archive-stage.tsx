import type { StageRoom } from './stage.tsx'

/** Some of what a coalition has put away in a year. */
export const stage: StageRoom = {
  registry: {},
  fillsOnlyAt: ['/archive'],
  async fill({ link }) {
    const places = ['Old Grange hall', 'Mill Avenue kiosk']
    const made = await Promise.all(
      places.map((name) => link.run('assets/add', { name, kind: 'place' })),
    )
    await link.run('assets/archive', { ids: made.map(({ id }) => id) })
    const { id: idea } = await link.run('priorities/add-idea', { text: 'A second bench' })
    await link.run('priorities/archive-idea', { id: idea })
    const { id: goal } = await link.run('plans/add-goal', { text: 'A library card for everyone' })
    await link.run('plans/add-objective', { goal, text: 'Cards at the school desk' })
    await link.run('plans/archive-goal', { id: goal })
  },
}
