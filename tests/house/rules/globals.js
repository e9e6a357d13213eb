/** The names by which a page or a worker reaches its own globals. */
const roots = new Set(['window', 'globalThis', 'self'])

/** @param {any} node a property key or the right side of a member expression */
function nameOf(node, computed) {
  if (!computed && node.type === 'Identifier') return node.name
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

/** Takes off what does not change the value: `x!`, `x as T`, `(x?.y)`. */
function bare(node) {
  const wrapped = ['ChainExpression', 'TSNonNullExpression', 'TSAsExpression']
  return node && wrapped.includes(node.type) ? bare(node.expression) : node
}

/** Per file, the identifiers that are read as values and that the file does not declare itself. @type {WeakMap<object, Set<object>>} */
const freeOf = new WeakMap()

function freeIdentifiers({ ast, scopeManager }) {
  const known = freeOf.get(ast)
  if (known) return known
  const [top] = scopeManager.scopes
  const builtIn = top.variables.filter(({ defs }) => defs.length === 0)
  const references = [...top.through, ...builtIn.flatMap((variable) => variable.references)]
  const values = references.filter((reference) => reference.isValueReference !== false)
  const free = new Set(values.map(({ identifier }) => identifier))
  freeOf.set(ast, free)
  return free
}

/**
 * The global a value is read from, as a path: `navigator.clipboard`, the same for `window.navigator?.['clipboard']`.
 * Names that the file declares itself are not globals.
 * @returns {string | undefined}
 */
function globalPath(raw, sourceCode) {
  const node = bare(raw)
  if (node?.type === 'Identifier') {
    return freeIdentifiers(sourceCode).has(node) ? node.name : undefined
  }
  if (node?.type !== 'MemberExpression') return undefined
  const owner = globalPath(node.object, sourceCode)
  const name = nameOf(node.property, node.computed)
  if (owner === undefined || name === undefined) return undefined
  return roots.has(owner) ? name : `${owner}.${name}`
}

/** Every path an object pattern takes out of `owner`: `const { clipboard, locks } = navigator` gives two. */
function destructuredPaths(pattern, owner) {
  if (pattern?.type !== 'ObjectPattern') return []
  return pattern.properties.flatMap((property) => {
    if (property.type !== 'Property') return []
    const name = nameOf(property.key, property.computed)
    if (name === undefined) return []
    const path = roots.has(owner) ? name : `${owner}.${name}`
    const inner = property.value.type === 'AssignmentPattern' ? property.value.left : property.value
    return [{ path, node: property }, ...destructuredPaths(inner, path)]
  })
}

/**
 * Visitors that name every global a file reads, with the node to report: by its name, as a member, or taken apart.
 * A longer path comes after its owner: `crypto`, then `crypto.subtle`.
 * @param {any} context
 * @param {(path: string, node: any) => void} see
 */
export function visitGlobals(context, see) {
  const pairs = (node, pattern, value) => {
    const owner = globalPath(value, context.sourceCode)
    if (owner !== undefined)
      for (const found of destructuredPaths(pattern, owner)) see(found.path, found.node)
  }
  return {
    Identifier(node) {
      const path = globalPath(node, context.sourceCode)
      if (path !== undefined) see(path, node)
    },
    MemberExpression(node) {
      const path = globalPath(node, context.sourceCode)
      if (path !== undefined) see(path, node)
    },
    VariableDeclarator(node) {
      pairs(node, node.id, node.init)
    },
    AssignmentExpression(node) {
      pairs(node, node.left, node.right)
    },
    AssignmentPattern(node) {
      pairs(node, node.left, node.right)
    },
  }
}
