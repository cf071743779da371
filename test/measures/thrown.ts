import { MrioError } from '../../src/core/errors.ts';

/** The error a call throws; fails when it does not throw one of ours. */
export function thrown(call: () => unknown): MrioError {
  try {
    call();
  } catch (error) {
    if (error instanceof MrioError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
