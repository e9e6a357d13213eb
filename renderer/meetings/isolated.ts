/** People's words inside a sentence of another direction: first strong isolate … pop (Unicode UAX 9). */
export const isolated = (words: string): string => `\u2068${words}\u2069`
