// Copies what the compiler does not: concordances and elasticities.
import { cpSync } from 'node:fs';

cpSync('src/accounts/bridges', 'dist/accounts/bridges', { recursive: true });
cpSync('src/scenarios/elasticities', 'dist/scenarios/elasticities', { recursive: true });
