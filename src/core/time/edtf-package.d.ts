/** What rare-edtf-dates.ts uses of the `edtf` package, which comes without types. */
declare module 'edtf' {
  /** Marks are true or a bit for each digit. */
  export interface Parsed {
    readonly type: string;
    readonly values?: readonly (number | Parsed | readonly Parsed[] | null)[];
    readonly unspecified?: number;
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    readonly significant?: number;
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  /** Throws for a text that is no date. */
  export function parse(
    text: string,
    constraints: { readonly level: number; readonly types: readonly string[] },
  ): Parsed;
  /** The bounds of a date, milliseconds since 1970 UTC. */
  export default function edtf(parsed: Parsed): { readonly min: number; readonly max: number };
}
