/**
 * Measures speed, as ratios.
 *
 *   npm run bench                      the accounts and the engine
 *   npm run bench -- scenarios         the general-equilibrium model, against what was asked of it
 *   npm run bench -- accounts          building and measuring the embedded accounts, against alternative ways
 *   npm run bench -- engine [options]  every decomposition, against numpy's inverse; bench/engine/run.ts says the options
 */
const [which, ...rest] = process.argv.slice(2);
const chosen = which === 'accounts' || which === 'engine' || which === 'scenarios' ? which : undefined;
process.argv.splice(2, process.argv.length, ...(chosen ? rest : process.argv.slice(2)));
if (chosen === undefined || chosen === 'accounts') await import('./accounts.ts');
if (chosen === undefined || chosen === 'engine') await import('./engine/run.ts');
if (chosen === 'scenarios') await import('./scenarios.ts');
