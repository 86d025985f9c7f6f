import regexp from 'eslint-plugin-regexp';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const typescript = { files: ['**/*.ts'] };
const elements = { files: ['src/elements/**/*.ts'] };

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'shots', 'node_modules', 'geo/**/*.ts'] },
  {
    files: ['**/*.{js,mjs,ts}'],
    rules: {
      eqeqeq: 'error',
      'no-cond-assign': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-dupe-keys': 'error',
      'no-fallthrough': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unused-private-class-members': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'use-isnan': 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'fetch', 'performance', 'process', 'setTimeout', 'URL', 'URLSearchParams', 'Buffer']
          .concat(['customElements', 'document', 'File', 'window', 'location', 'matchMedia'])
          .concat(['parent', 'addEventListener', 'ResizeObserver', 'requestAnimationFrame'])
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, ...typescript })),
  {
    ...typescript,
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off', // the compiler knows better
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      // `typeof import('leaflet')` is how the type of something loaded on demand is written.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // The time that an expression takes grows in proportion to its text, also when the text is hostile. In the sources a text of a
    // file may be long; tools and tests see only texts of this project.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  { ...lit.configs['flat/recommended'], ...elements },
  { ...wc.configs['flat/recommended'], ...elements },
  { ...elements, plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
);
