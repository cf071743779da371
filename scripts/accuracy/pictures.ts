import { provenance, sourceLine } from '../../src/core/provenance.ts';
import { millionMxn } from '../../src/core/unit.ts';
import { profileChart } from '../../src/reports/chart/profile.ts';
import { rangesChart } from '../../src/reports/chart/ranges.ts';
import { type Experiment, REACH } from './experiment.ts';
import type { Summary } from './printed.ts';
import { stateName } from './state-name.ts';

type Printed = ReadonlyMap<string, ReadonlyMap<string, Summary>>;

/** Methods that the first picture shows, best last in the literature first. */
const SHOWN = [
  'SLQ',
  'CILQ',
  'Supply-demand pool',
  'FLQ 0.20',
  'FLQ 0.25',
  'AFLQ 0.30',
  'FLQ 0.20 + supply residual SR + balance, rich',
  'OST default, fixed (28-state fit, rounded)',
];

/** The three pictures of docs/accuracy.md, by file name. */
export function pictures(result: Experiment, printed: Printed): ReadonlyMap<string, string> {
  const source = `Source: ${sourceLine(provenance('regionalisation without surveys', 'derived', result.origins))}`;
  const of = (method: string) => result.comparisons.find((each) => each.method === method)!;
  const common = { language: 'en' as const, source };
  const methods = profileChart({
    ...common,
    idPrefix: 'accuracy-methods',
    title: 'How far sales to the rest of the country are off, by method',
    subtitle: 'Sum of errors over sum of flows (WAPE), median state',
    description:
      'A dot and a square per method: the median over the states at hand, and over all 32 as printed.',
    sides: { a: `here, ${result.states.length} states`, b: 'as printed, 32 states' },
    rows: SHOWN.map((method) => ({
      label: method,
      a: { value: of(method).summary.get('wapeSold')!.median / 100 },
      b: { value: printed.get(method)!.get('wapeSold')!.median / 100 },
    })),
  });
  const [flq, ost] = ['FLQ 0.25', REACH].map(of);
  const byState = profileChart({
    ...common,
    idPrefix: 'accuracy-states',
    title: 'Coefficients of own purchases, state by state',
    subtitle: 'Standardised total percentage error (STPE)',
    description: 'A dot and a square per state: the default fitted without that state, and Flegg’s quotient.',
    sides: { a: 'default, fitted without the state', b: 'FLQ 0.25' },
    rows: result.states
      .map((name, s) => ({
        label: stateName(name),
        a: { value: ost.states[s].stpe / 100 },
        b: { value: flq.states[s].stpe / 100 },
      }))
      .sort((one, other) => one.a.value - other.a.value),
  });
  const bands = rangesChart({
    ...common,
    idPrefix: 'accuracy-bands',
    title: 'What a state buys from itself: nine of ten draws, and the official figure',
    subtitle: 'Intermediate inputs, 2018',
    description: 'A dot with its band per state, and a tick for the official figure.',
    unit: millionMxn(2018),
    scale: 'log',
    markers: { published: 'official figure' },
    rows: result.states
      .map((name, s) => {
        const { low, middle, high, truth } = result.drawn[0].declared[s].own;
        return { label: stateName(name), low, value: middle, high, published: truth };
      })
      .sort((one, other) => other.value - one.value),
  });
  return new Map([
    ['accuracy-methods.svg', methods],
    ['accuracy-states.svg', byState],
    ['accuracy-bands.svg', bands],
  ]);
}
