/**
 * Measures speed, as ratios.
 *
 *   npm run bench                      the accounts and the engine
 *   npm run bench -- accounts          building and measuring the embedded accounts, against alternative ways
 *   npm run bench -- engine [options]  every decomposition, against numpy's inverse; bench/engine/run.ts says the options
 */
const [which, ...rest] = process.argv.slice(2);
const chosen = which === 'accounts' || which === 'engine' ? which : undefined;
process.argv.splice(2, process.argv.length, ...(chosen ? rest : process.argv.slice(2)));
if (chosen !== 'engine') await import('./accounts.ts');
if (chosen !== 'accounts') await import('./engine/run.ts');
