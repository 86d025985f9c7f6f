// The Content-Security-Policy under which Parley promises to work, in one place for all who test it.

/** As a careful site owner sends it. `data:` images are nothing Parley needs; it has none. */
export const strictPolicy =
  "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";

/**
 * The same for the test runner's own page, whose script is inline and which talks to its server by WebSocket
 * (older WebKit does not count `ws:` of the same host as 'self').
 */
export const strictPolicyForTests =
  "default-src 'self'; style-src 'self'; script-src 'self' 'unsafe-inline'; connect-src 'self' ws:; require-trusted-types-for 'script'";
