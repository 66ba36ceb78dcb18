import tseslint from 'typescript-eslint';

export default tseslint.config(tseslint.configs.strict, {
  files: ['src/**/*.ts', 'tests/**/*.ts'],
  rules: {
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    // Types of one name as an interface and a namespace are how nested types are written.
    '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
  },
});
