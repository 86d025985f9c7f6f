/** How thoroughly the tests try what takes long: in full under CI; elsewhere in part, so that a person does not wait. */
export const isThorough = Boolean(process.env['CI']);

/** @returns the number of tries of a property: the stated one under CI, elsewhere a fifth of it. */
export const runs = (count: number): number => (isThorough ? count : Math.max(10, Math.ceil(count / 5)));
