declare module 'csl-validator-wasm' {
  /** Messages of the schema's validator, one a line; '' for a valid style. */
  export function validateStyle(style: string): Promise<string>;
}
