function isConst(type) {
  return type.type === 'TSTypeReference' && type.typeName.name === 'const'
}

/** `type PersonId = string & { readonly __brand: 'PersonId' }` */
function isBrand(type) {
  if (type?.type !== 'TSIntersectionType') return false
  return type.types.some(
    (part) =>
      part.type === 'TSTypeLiteral' &&
      part.members.some((member) => member.key?.name === '__brand'),
  )
}

/** The brands this file declares: only here may a plain value become one. */
function brandsOf(program) {
  const declared = program.body.map((statement) => statement.declaration ?? statement)
  const brands = declared.filter(
    (one) => one.type === 'TSTypeAliasDeclaration' && isBrand(one.typeAnnotation),
  )
  return new Set(brands.map(({ id }) => id.name))
}

/** `as` silences the compiler, so it is left to the one file that has just checked the value and gives it its brand. */
export const asOnlyForBrands = {
  meta: {
    type: 'problem',
    messages: {
      as: 'No `as` here: check the value, or let the file that declares the brand give it.',
    },
  },
  createOnce: (context) => {
    const check = (node) => {
      const type = node.typeAnnotation
      const brands = brandsOf(context.sourceCode.ast)
      if (!isConst(type) && !brands.has(type.typeName?.name))
        context.report({ node, messageId: 'as' })
    }
    return { TSAsExpression: check, TSTypeAssertion: check }
  },
}
