// Copies what the compiler does not: concordances.
import { cpSync } from 'node:fs';

cpSync('src/accounts/bridges', 'dist/accounts/bridges', { recursive: true });
