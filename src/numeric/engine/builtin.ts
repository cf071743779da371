/**
 * A module of Node, without importing it: the kernels also run in browsers.
 *
 * @param   name  such as `node:os`
 * @returns the module, or undefined outside Node
 */
export function builtin<T>(name: string): T | undefined {
  return (globalThis as { process?: { getBuiltinModule?(id: string): T } }).process?.getBuiltinModule?.(name);
}
