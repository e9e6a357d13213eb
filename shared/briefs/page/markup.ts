const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML and SVG, between tags and inside quoted attributes alike. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => entities[character] ?? character)
