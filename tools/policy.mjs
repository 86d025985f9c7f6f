// The Content-Security-Policy under which Parley must work, for all tests and the server.

/** The policy of a careful site owner. Parley has no `data:` images, so it does not allow them. */
export const strictPolicy =
  "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";

/**
 * The same for the page of the test runner, which has an inline script and a WebSocket to its server. Older WebKit does not
 * count `ws:` of the same host as 'self'.
 */
export const strictPolicyForTests =
  "default-src 'self'; style-src 'self'; script-src 'self' 'unsafe-inline'; connect-src 'self' ws:; require-trusted-types-for 'script'";
