/**
 * The dependency rule of the house: `shared` imports nothing of ours, the window and the rest never import each
 * other, and each dangerous library has one room. test/unit/house/dependency-rule.test.ts shows that each clause bites.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'shared-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|scripts|test)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'No Node, no Electron: these rules run in the window and in the vault process alike.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-never-imports-electron-folder',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-folder-never-imports-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'electron-only-in-the-shell',
      severity: 'error',
      from: {
        path: '^(shared|electron|renderer)/',
        pathNot: '^electron/(shell/|main\\.ts$|preload\\.ts$|print-preload\\.ts$)',
      },
      to: {
        path: '(^|/)electron(-store)?(/|$)',
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
      },
    },
    {
      name: 'vault-never-imports-the-shell',
      severity: 'error',
      from: { path: '^electron/vault/' },
      to: { path: '^electron/(shell/|main\\.ts$|preload\\.ts$|print-preload\\.ts$)' },
    },
    {
      name: 'shell-never-imports-the-vault',
      comment: 'Keys and content never come into the shell; it only starts and ends the vault process.',
      severity: 'error',
      from: { path: '^electron/(shell/|main\\.ts$|preload\\.ts$|print-preload\\.ts$)' },
      to: { path: '^electron/vault/' },
    },
    {
      name: 'crypto-library-only-in-keys',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '^electron/vault/keys/' },
      to: { path: 'sodium-native' },
    },
    {
      name: 'sqlcipher-only-in-store',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '^electron/vault/store/' },
      to: { path: '@signalapp/sqlcipher' },
    },
    {
      name: 'product-never-imports-tests-or-scripts',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/fixtures)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
