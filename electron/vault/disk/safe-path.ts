import { FileError } from './file-error.ts'

/**
 * Refuse a port path that could leave its folder or mean something else on another system: a backslash
 * is a separator and a colon a drive or a hidden stream on Windows.
 */
export function checkPath(path: string): string {
  const parts = path === '' ? [] : path.split('/')
  const unsafe = (part: string) => /^\.{0,2}$/.test(part) || /[\\:\0]/.test(part)
  if (parts.some(unsafe)) throw new FileError('unsafe-path', path)
  return path
}
