import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { MrioError } from '../core/errors.ts';
import type { Origin } from '../core/provenance.ts';
import { fileError } from './file-error.ts';
import { sha256OfFile } from './hash.ts';
import type { Sidecar } from './sidecar.ts';

/** A Data Package descriptor, version 2: what datapackage.json holds. */
export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly version?: string;
  readonly licenses: readonly License[];
  readonly sources: readonly PackageSource[];
  readonly resources: readonly PackageResource[];
}

export interface License {
  /** Identifier of the Open Definition or SPDX, as CC-BY-4.0. */
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

export interface PackageSource {
  readonly title: string;
  readonly path?: string;
  readonly version: string;
}

export interface PackageResource {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly type?: 'table';
  readonly format: string;
  readonly mediatype: string;
  readonly encoding?: 'utf-8';
  readonly bytes: number;
  readonly hash: string;
  readonly sources?: readonly PackageSource[];
  readonly schema?: {
    readonly $schema: string;
    readonly fields: readonly { readonly name: string; readonly type: string; readonly unit?: string }[];
    readonly primaryKey?: readonly string[];
  };
}

/** A file for the package: what the bytes themselves do not say. */
export interface PackageFile {
  /** Path inside the folder, with forward slashes. */
  readonly path: string;
  readonly title: string;
  /** What the file says about itself: fields, units and origins of the resource. */
  readonly about?: Sidecar;
  /** Columns that together name a row. */
  readonly primaryKey?: readonly string[];
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  pdf: 'application/pdf',
  html: 'text/html',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const BINARY: readonly string[] = ['parquet', 'pdf', 'xlsx'];

/**
 * Describes the files of a folder as a Data Package: format, size and hash are read from the files.
 *
 * There is no date in it, so that the same files give the same descriptor.
 *
 * @param   folder  where the files are
 * @param   about   name (lower case), title, licences and version of the package
 * @param   files   the files, in the order of the descriptor
 * @returns the descriptor; sources are the origins of all files, each once
 * @throws  MrioError `input` when a file cannot be read, has an unknown ending, or a name or path is not allowed
 * @source  Data Package standard, version 2 (datapackage.org)
 */
export async function dataPackage(
  folder: string,
  about: { name: string; title: string; version?: string; licenses: readonly License[] },
  files: readonly PackageFile[],
): Promise<DataPackage> {
  const resources: PackageResource[] = [];
  for (const file of files) resources.push(await resource(folder, file));
  const names = [about.name, ...resources.map(({ name }) => name)];
  for (const name of names) {
    if (!/^[a-z0-9][a-z0-9._-]*$/.test(name))
      throw refuse(
        `"${name}" is no name for a package or resource`,
        'Use lower-case letters, digits, - _ and .',
      );
  }
  const twice = resources.find(
    (each, index) => resources.findIndex(({ name }) => name === each.name) < index,
  );
  if (twice)
    throw refuse(`Two resources would be named "${twice.name}"`, 'Give the files names of their own.');
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: about.name,
    title: about.title,
    ...(about.version !== undefined && { version: about.version }),
    licenses: about.licenses,
    sources: sourcesOf(files.flatMap((file) => file.about?.origins ?? [])),
    resources,
  };
}

async function resource(folder: string, file: PackageFile): Promise<PackageResource> {
  const { path, title, about, primaryKey } = file;
  if (!isInside(path))
    throw refuse(`"${path}" is no path inside a package`, 'Use a relative path without "..".');
  const format = extname(path).slice(1).toLowerCase();
  const mediatype = MEDIA_TYPES[format];
  if (!mediatype)
    throw refuse(`${path}: unknown kind of file`, `Known endings: ${Object.keys(MEDIA_TYPES).join(', ')}.`);
  const where = join(folder, path);
  const bytes = await stat(where).then(
    ({ size }) => size,
    (cause) => {
      throw fileError('read', where, cause);
    },
  );
  return {
    name: path.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-'),
    title,
    path,
    ...(about && { type: 'table' as const }),
    format,
    mediatype,
    ...(!BINARY.includes(format) && { encoding: 'utf-8' as const }),
    bytes,
    hash: `sha256:${await sha256OfFile(where)}`,
    ...(about && {
      sources: sourcesOf(about.origins),
      schema: {
        $schema: `${PROFILES}/tableschema.json`,
        fields: about.columns,
        ...(primaryKey && { primaryKey }),
      },
    }),
  };
}

/** Whether a resource path stays inside its package: relative, no dots or tilde in front, no way up. */
export function isInside(path: string): boolean {
  return /^(?![./~])(?!.*(^|\/)\.\.(\/|$))(?!.*[\\:]).+$/.test(path);
}

function sourcesOf(origins: readonly Origin[]): PackageSource[] {
  const sources = origins.map(({ producer, title, url, edition }) => ({
    title: `${producer}, ${title}`,
    ...(url !== '' && { path: url }),
    version: edition,
  }));
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

function refuse(what: string, hint: string): MrioError {
  return new MrioError('input', `${what}.`, hint);
}
