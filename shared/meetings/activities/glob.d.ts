/** Vite and Vitest put the modules in place of this call; shared/ is compiled without their types. */
interface ImportMeta {
  glob<T>(pattern: string, options: { readonly eager: true }): Record<string, T>
}
