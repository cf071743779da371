import { MrioError } from '../../core/errors.ts';

/** Lines of BEA's jobs table (CAEMP25N) that make up private non-farm employment (line 90), without a rest. */
export const PRIVATE_LINES: readonly string[] = [
  '100',
  '200',
  '300',
  '400',
  '500',
  '600',
  '700',
  '800',
  '900',
  '1000',
  '1100',
  '1200',
  '1300',
  '1400',
  '1500',
  '1600',
  '1700',
  '1800',
  '1900',
];

/** All private non-farm jobs; farm jobs; federal civilian, military, state and local jobs. */
export const PRIVATE_TOTAL = '90';
export const FARM = '70';
export const GOVERNMENT: readonly string[] = ['2001', '2002', '2010'];

/** Lines that together tell where a sector is; manufacturing is one line for all its sectors. */
const LINES_OF_SECTOR: Readonly<Record<string, readonly string[]>> = {
  AGR: [FARM, '100'],
  MIN: ['200'],
  UTL: ['300'],
  CON: ['400'],
  TRD: ['600', '700'],
  TRN: ['800'],
  HOSP: ['1800'],
  INF: ['900'],
  TEL: ['900'],
  FIN: ['1000'],
  RE: ['1100'],
  PROF: ['1200', '1300'],
  ADM: ['1400'],
  PUB: GOVERNMENT,
  EDU: ['1500'],
  HLT: ['1600'],
  ART: ['1700', '1900'],
};

/** Two-digit NAICS code of the headings of each private line. */
const LINE_OF_NAICS: Readonly<Record<string, string>> = {
  '11': '100',
  '21': '200',
  '22': '300',
  '23': '400',
  '31': '500',
  '32': '500',
  '33': '500',
  '42': '600',
  '44': '700',
  '45': '700',
  '48': '800',
  '49': '800',
  '51': '900',
  '52': '1000',
  '53': '1100',
  '54': '1200',
  '55': '1300',
  '56': '1400',
  '61': '1500',
  '62': '1600',
  '71': '1700',
  '72': '1800',
  '81': '1900',
};

/** Lines of BEA's jobs that stand for a sector where nothing finer is known. */
export function linesOfSector(sector: string): readonly string[] {
  return LINES_OF_SECTOR[sector] ?? ['500'];
}

/**
 * Line of BEA's jobs that a four-digit heading belongs to.
 *
 * @throws  MrioError `label` when its first two digits are no private industry
 */
export function lineOfHeading(heading: string): string {
  const line = LINE_OF_NAICS[heading.slice(0, 2)];
  if (line === undefined) {
    throw new MrioError('label', `Heading ${heading} has no line in BEA's jobs table.`, 'Check the code.');
  }
  return line;
}
