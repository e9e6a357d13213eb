/*
 * What the code of the phone's page asks of a browser and those it is written for (Chrome 87, Safari 14, Firefox 91) do
 * not have: the build translates words of the language, and leaves names as they are. Comes before everything else.
 */

define(Object, 'hasOwn', (of: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(of, key),
)

define(Array.prototype, 'at', function at(this: readonly unknown[], place: number) {
  return this[place < 0 ? this.length + place : place]
})

define(Array.prototype, 'toSorted', function toSorted<
  T,
>(this: readonly T[], compare?: (one: T, other: T) => number) {
  return [...this].sort(compare)
})

function define(on: object, name: string, value: unknown): void {
  if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true })
}
