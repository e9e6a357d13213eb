/*
 * Chromium knows no scheme that is made while it runs, so the app's pages have an address of the web here, which nothing but
 * the stand-in answers; main sees its own scheme.
 */
const ours = 'app://commonweave'
const web = 'https://commonweave.test'

export const toWeb = (url: string): string =>
  url.startsWith(`${ours}/`) ? web + url.slice(ours.length) : url

export const fromWeb = (url: string): string =>
  url.startsWith(`${web}/`)
    ? ours + url.slice(web.length)
    : url.replace(`blob:${web}/`, `blob:${ours}/`)
