/** Attributes that people read or hear. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'errorMessage',
  'label',
  'placeholder',
  'title',
])

/** A word is two letters in a row; single letters are keys, axes and abbreviations in drawings. */
const word = /\p{L}{2,}/u

/** Every bare text an expression may put on screen, with its node: through `? :`, `&&`, `??`, `+` and templates. */
function textsOf(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ node, text: node.value }] : []
    case 'TemplateLiteral':
      return node.quasis.map((part) => ({ node, text: part.value.cooked ?? '' }))
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)]
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [...textsOf(node.left), ...textsOf(node.right)]
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return textsOf(node.expression)
    default:
      return []
  }
}

export const wordsComeFromLocales = {
  meta: { type: 'problem', messages: { bare: 'Say this through t(): {{text}}' } },
  createOnce: (context) => {
    const check = (texts) => {
      for (const { node, text } of texts)
        if (word.test(text))
          context.report({ node, messageId: 'bare', data: { text: text.trim() } })
    }
    return {
      JSXText(node) {
        check([{ node, text: node.value }])
      },
      JSXExpressionContainer(node) {
        if (['JSXElement', 'JSXFragment'].includes(node.parent.type)) check(textsOf(node))
      },
      JSXAttribute(node) {
        if (spoken.has(node.name.name)) check(textsOf(node.value))
      },
      'AssignmentExpression[left.property.name="title"][left.object.name="document"]'(node) {
        check(textsOf(node.right))
      },
    }
  },
}
