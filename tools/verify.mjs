// `npm run verify`: every check that a change has to pass before it is merged. Stops at the first that fails.
import { run } from './run.mjs';

const STEPS = [
  ['formatting', 'prettier', ['--check', '.']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['unused code and packages', 'knip', []],
  ['tests', 'tools/test.mjs', []],
  ['build', 'tools/build.mjs', []],
  ['size of the first view', 'tools/sizes.mjs', ['--check']],
  ['package', 'tools/test.mjs', ['package']],
  ['API', 'tools/api.mjs', ['--check']],
];

for (const [name, program, args] of STEPS) {
  console.log(`\n── ${name}`);
  if (await run(program, args)) continue;
  console.error(`verify: ${name} failed`);
  process.exit(1);
}
console.log('\nverify: all good');
