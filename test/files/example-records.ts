import type { Origin } from '../../src/core/provenance.ts';
import { provenance } from '../../src/core/provenance.ts';
import { jobs, millionUsd } from '../../src/core/unit.ts';
import { textColumn } from '../../src/files/columns.ts';
import type { Records } from '../../src/files/records.ts';

/** An origin with everything filled in. */
export function origin(id: string): Origin {
  return {
    id,
    producer: 'OECD',
    title: `Inter-Country Input-Output tables ${id}`,
    edition: '2023',
    url: `https://example.org/${id}`,
    accessed: '2024-05-06',
    licence: 'CC BY 4.0',
    sha256: 'ab'.repeat(32),
  };
}

/** Records with two units, awkward texts and awkward numbers. */
export const RECORDS: Records = {
  title: 'Value added and jobs by metro',
  year: 2019,
  columns: [
    textColumn('metro', ['San Diego, CA', 'Tijuana "TJ"', 'Ensenada\nB.C.', ' spaced ']),
    { kind: 'integer', name: 'year', values: Int32Array.of(2019, 2019, 2019, 2019) },
    {
      kind: 'number',
      name: 'value_added',
      values: Float64Array.of(0.1, -0, 1e308, 5e-324),
      unit: millionUsd(2019),
    },
    { kind: 'number', name: 'jobs', values: Float64Array.of(1, 2, 3, 1 / 3), unit: jobs(2019) },
  ],
  provenance: provenance('measure', 'estimated', [origin('b'), origin('a')]),
};
