import { MrioError } from '../core/errors.ts';

/** What the operating system says, by code and as it appears inside a DuckDB message; then in plain words. */
const REASONS: readonly (readonly [codes: string, text: RegExp, reason: string, hint: string])[] = [
  [
    'EACCES EPERM',
    /Permission denied|Operation not permitted/,
    'no permission',
    'Choose a folder you may use, or ask for access to this one.',
  ],
  [
    'EROFS',
    /Read-only file system/,
    'the disk is read-only',
    'Choose a folder on a disk that can be written.',
  ],
  [
    'ENOSPC EDQUOT',
    /No space left|quota exceeded/i,
    'the disk is full',
    'Free some space, or choose a folder on another disk.',
  ],
  ['EISDIR', /Is a directory/, 'it is a folder', 'Name a file inside the folder, or choose another name.'],
  [
    'ENOTDIR EEXIST',
    /Not a directory/,
    'a file is where a folder should be',
    'Choose another path, or move that file away.',
  ],
  ['ENOENT', /No such file|No files found/, 'it does not exist', 'Check the spelling of the path.'],
  ['ENAMETOOLONG', /File name too long/, 'the name is too long', 'Choose a shorter name.'],
  [
    '',
    /No magic bytes|too small to be a Parquet/,
    'it is not a complete Parquet file',
    'The file may have been cut off or edited: write it again.',
  ],
  [
    'EMFILE ENFILE',
    /Too many open files/,
    'too many files are open',
    'Close other programs, or write fewer files at a time.',
  ],
];

/**
 * The error for a file that cannot be read or written, with the system's reason in plain words.
 *
 * An `MrioError` passes through, whoever threw it knows more; so does a fault of the program, which is no file's.
 *
 * @param   doing  what was tried
 * @param   path   the file or folder as the user named it
 * @param   cause  what Node or DuckDB threw
 * @returns an MrioError `input`; data carries path, reason and the system's own message
 */
export function fileError(doing: 'read' | 'write', path: string, cause: unknown): Error {
  if (cause instanceof MrioError) return cause;
  if (cause instanceof TypeError || cause instanceof ReferenceError || cause instanceof RangeError)
    return cause;
  const code = (cause as { code?: string }).code ?? '';
  const message = cause instanceof Error ? cause.message : code;
  const known =
    REASONS.find(([codes]) => code !== '' && codes.split(' ').includes(code)) ??
    REASONS.find(([, text]) => text.test(message));
  const reason = known?.[2] ?? message.split('\n')[0].replace(/\.$/, '');
  const hint =
    known?.[3] ??
    (doing === 'read' ? 'Check that the file is what it claims to be.' : 'Choose another path.');
  return new MrioError('input', `Cannot ${doing} ${path}: ${reason}.`, hint, {
    path,
    reason,
    system: message,
  });
}
