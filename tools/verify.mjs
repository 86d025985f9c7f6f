// `npm run verify`: all that must hold before a change is merged. It builds once, tests what was built, and stops at the first
// step that fails.
import { run } from './run.mjs';

/** CI=true tests everything by itself. */
const PARTS = process.env.CI ? [] : ['types', 'unit', 'elements', 'site', 'package'];

const STEPS = [
  ['formatting', 'prettier', ['--check', '.']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['unused code and packages', 'knip', []],
  ['build', 'tools/build.mjs', []],
  ['tests', 'tools/test.mjs', ['--built', ...PARTS]],
  ['size of the first view', 'tools/sizes.mjs', ['--check']],
  ['API', 'tools/api.mjs', ['--check']],
];

for (const [name, program, args] of STEPS) {
  console.log(`\n── ${name}`);
  if (await run(program, args)) continue;
  console.error(`verify: ${name} failed`);
  process.exit(1);
}
console.log('\nverify: all good');
