import { readCsv } from '../../files/csv-read.ts';
import { BRIDGES } from '../bridge.ts';

/** A port of entry and a Mexican state on its other side. */
export interface BorderPort {
  /** Four-digit code of Schedule D. */
  readonly port: string;
  readonly name: string;
  /** Postal code of the US state. */
  readonly usState: string;
  /** Two-digit code. */
  readonly mexicanState: string;
  /** Town on the other side. */
  readonly opposite: string;
  /** Part of US exports by the port that go to that state, 2021 to 2023. */
  readonly exportShare: number;
  /** At most half of them do: the port serves the country behind, and says little about this state. */
  readonly through: boolean;
}

/**
 * Ports of entry of the border with Mexico, one line for each port and Mexican state beside it.
 *
 * The ports of a state that are not `through` are those by which its own goods enter; where they carry less than half of
 * US exports to the state, as in Coahuila, Nuevo León and Tamaulipas, they say little about it either.
 *
 * @source  BTS TransBorder Freight Data 2021–2023; bridge `border_ports`
 */
export async function borderPorts(): Promise<readonly BorderPort[]> {
  const { rows } = await readCsv(`${BRIDGES}border_ports.csv`);
  return rows.map(([port, name, usState, mexicanState, opposite, share, through]) => ({
    port,
    name,
    usState,
    mexicanState,
    opposite,
    exportShare: Number(share),
    through: through === 'yes',
  }));
}

/** Mexican states whose own ports carry most of US exports to them: Baja California, Sonora and Chihuahua. */
const SERVED_BY_OWN_PORTS: readonly string[] = ['02', '08', '26'];

/**
 * The ports whose imports tell where in the United States the goods of a Mexican state go.
 *
 * @param   ports  of `borderPorts`
 * @param   state  two-digit code
 * @returns port codes; none for a state away from the border, or one that is served by ports of the whole country
 * @source  own judgement: more than half of the port's exports go to the state, and the ports together carry more than
 *          half of US exports to it, 2021 to 2023
 */
export function ownPorts(ports: readonly BorderPort[], state: string): string[] {
  if (!SERVED_BY_OWN_PORTS.includes(state)) return [];
  return ports.filter((each) => each.mexicanState === state && !each.through).map((each) => each.port);
}
