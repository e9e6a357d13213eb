import { DragDropManager, type DragDropManagerInput, StyleInjector } from '@dnd-kit/dom'

type ListOf<T> = Extract<T, readonly unknown[]>
export type Plugins = ListOf<NonNullable<DragDropManagerInput['plugins']>>
export type Sensors = ListOf<NonNullable<DragDropManagerInput['sensors']>>

/**
 * A drag manager that puts no style element into the page, which the content security policy would refuse; the rules
 * it would put there stand in the room’s own style sheet. Plugins come in after that is settled, because they hand their rules
 * over when they start.
 */
export function createPlainManager(plugins: Plugins, sensors: Sensors): DragDropManager {
  const manager = new DragDropManager({ plugins: [], sensors: [] })
  const styles = manager.registry.plugins.get(StyleInjector)
  if (styles !== undefined) styles.register = () => () => {}
  manager.plugins = plugins
  manager.sensors = sensors
  return manager
}
