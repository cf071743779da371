/** The closed list of what can go wrong; each has one exit code and one HTTP status. */
export type ErrorCode = 'input' | 'label' | 'unit' | 'source' | 'balance' | 'convergence' | 'shape';

export const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  input: 2,
  label: 2,
  unit: 2,
  source: 3,
  balance: 4,
  convergence: 5,
  shape: 70,
};

export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  input: 400,
  label: 404,
  unit: 422,
  source: 502,
  balance: 500,
  convergence: 422,
  shape: 500,
};

/**
 * The only error that Twinplant throws on purpose.
 *
 * The message says what and where with the numbers; the hint says what to do next.
 */
export class MrioError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, hint: string, data: Record<string, unknown> = {}) {
    super(message);
    this.name = 'MrioError';
    this.code = code;
    this.hint = hint;
    this.data = data;
  }
}
