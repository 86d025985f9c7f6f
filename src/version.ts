/** The version of Parley, as in package.json (a test compares them): it is part of every address that is given away. */
export const version = '0.1.0';
