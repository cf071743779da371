import { bandsSection } from './bands-section.ts';
import { differencesSection } from './differences-section.ts';
import { type Comparison, type Experiment, LEFT_OUT, REACH } from './experiment.ts';
import { summaryText } from './figures.ts';
import { GOALS, goalsMet } from './goals.ts';
import { markdownTable } from './markdown-table.ts';
import { pairedSection } from './paired-section.ts';
import type { Summary } from './printed.ts';
import { stateName } from './state-name.ts';
import { COLUMNS } from './summarise.ts';

const FIXED = 'OST default, fixed (28-state fit, rounded)';
const REACH_FIXED = 'OST reach, fixed (28-state fit, rounded)';
const PLAIN = 'FLQ 0.25';

type Printed = ReadonlyMap<string, ReadonlyMap<string, Summary>>;

/** docs/accuracy.md from the results; what was printed for 32 states stands beside them. */
export function accuracyDocument(result: Experiment, printed: Printed): string {
  const of = (method: string) => result.comparisons.find((each) => each.method === method)!;
  const n = result.states.length;
  const fixed = of(FIXED).summary;
  const best = of(REACH).summary;
  const met = goalsMet(of(REACH)).filter((each) => each.met).length;
  const own = (comparison: Comparison) => comparison.summary.get('stpe')!.median;
  return `# How accurate is regionalisation without a survey?

Where nobody publishes a region's table, its flows are estimated from the nation's table and a few regional figures.
This page says how far such estimates lie from official tables. INEGI publishes the table of every Mexican state against
the rest of the country for 2018; ${n} of the 32 were at hand. Each was estimated as if its table did not exist, and
compared with it. Made by \`npm run accuracy\`; do not edit.

- A typical cell of the table is far off: the errors of own coefficients add up to ${best.get('stpe')!.median.toFixed(0)} percent of the coefficients
  (median state). What is read off the table is much better: output multipliers are off by ${best.get('multiplierError')!.median.toFixed(1)} percent,
  value-added multipliers by ${best.get('valueError')!.median.toFixed(1)} percent, the foreign content of exports by ${best.get('foreignContent')!.median.toFixed(1)} percentage points.
- The default ("OST reach": own shares that depend on supply, demand and how far the rest of the country is) meets ${met} of
  ${goalsMet(of(REACH)).length} goals in states that had no part in its fit. Where distances are not known the default is plain OST, which meets ${goalsMet(of(LEFT_OUT)).filter((each) => each.met).length}.
- Neither is biased on own purchases: the median state's estimates are ${best.get('ownRatio')!.median.toFixed(2)} and ${fixed.get('ownRatio')!.median.toFixed(2)} of the truth.
- Sales to the rest of the country must come from what the region's supply leaves over. That one step of bookkeeping
  takes their error from ${of(PLAIN).summary.get('wapeSold')!.median.toFixed(0)} percent to ${(of('FLQ 0.25 + supply residual SR + balance, rich').summary.get('wapeSold')!.median).toFixed(0)} percent with the very same quotient.
- Where an official table exists, use it. INEGI's tables are compiled, not surveyed cell by cell: agreement is an upper
  bound on accuracy.

![How far sales to the rest are off, by method](accuracy-methods.svg)

## What is known, what is estimated

Known: the national table (domestic flows, final demand, exports, inputs from abroad, taxes) and the value added of the
state by sector (INEGI PIBE). "Rich" adds exports by subsector (INEGI ETEF) and population (CONAPO). Not used: any inner flow,
import, output or final-demand figure of the state. Everything fitted is fitted without the state that is estimated,
but for rows called "fixed", which use the rounded coefficients of 28 states in \`src/accounts/regionalise/ost.json\` and \`reach.json\`.
${
  result.learners.every((name) => result.states.includes(name))
    ? ''
    : `Methods were fitted to ${result.learners.length} other states, of which none is compared here.
`
}
"Own" is what the state's industries buy from the state, "bought" what they buy from the rest of the country, "sold" what
the rest's industries buy from the state; 35 sectors. STPE is 100 Σ|â − a| / Σ a over coefficients, WAPE the same over flows;
multipliers are column sums of the state's inverse, error in percent over sectors with 0.05 % of its output or more (MAE: mean
absolute error); contents are of the state's exports abroad, absolute errors in percentage points, on the two-region table.

## Methods

Median state / worst state, ${n} states here | 32 states as printed by an independent implementation.

${markdownTable(
  ['method', ...COLUMNS.map(({ title }) => title)],
  result.comparisons.map((each) => [
    each.method,
    ...COLUMNS.map(({ id, decimals }) =>
      [each.summary.get(id)!, printed.get(each.method)?.get(id)]
        .map((summary) => (summary ? summaryText(summary, decimals) : '–'))
        .join(' \\| '),
    ),
  ]),
)}

${differencesSection(result, printed)}

## With remoteness

"OST reach" adds to the odds of buying at home the remoteness of the state (ln of the mean distance to the others, harmonic, weighted by
their value added) and the square of cover; weighs shares by coefficient when it is fitted; and takes the geometric mean of the
fitted share (three quarters) and Flegg's quotient (one quarter, δ 0.20). Its errors against others', paired over states fitted without the state: states in
which it is better, and Wilcoxon's p.

${pairedSection(of(REACH), [LEFT_OUT, PLAIN, 'FLQ 0.20 + supply residual SR + balance, rich'].map(of))}

What else was tried is in [the decision record](adr/0014-remoteness.md).

## The default, state by state

Both fitted without the state: OST reach, plain OST, and Flegg's quotient beside them.

${markdownTable(
  [
    'state',
    'STPE, reach',
    'STPE, plain OST',
    'STPE, FLQ 0.25',
    'WAPE own, reach',
    'own, estimate/true, reach',
    'own, estimate/true, plain OST',
    'WAPE bought, reach',
    'WAPE sold, reach',
    'multipliers, MAE, reach',
  ],
  result.states.map((name, s) => {
    const { stpe, wapeOwn, ownRatio, wapeBought, wapeSold, multiplierError } = of(REACH).states[s];
    const plain = of(LEFT_OUT).states[s];
    return [
      stateName(name),
      stpe.toFixed(1),
      plain.stpe.toFixed(1),
      of(PLAIN).states[s].stpe.toFixed(1),
      wapeOwn.toFixed(1),
      ownRatio.toFixed(2),
      plain.ownRatio.toFixed(2),
      wapeBought.toFixed(1),
      wapeSold.toFixed(1),
      multiplierError.toFixed(1),
    ];
  }),
)}

![Coefficients of own purchases, state by state](accuracy-states.svg)

## Goals

Goals are for medians of 32 states.${
    n < 32
      ? ` In the ${n} at hand most errors are a little larger than in all 32 whatever the method (FLQ 0.25: STPE
${own(of(PLAIN)).toFixed(1)} here, ${printed.get(PLAIN)!.get('stpe')!.median} in 32; WAPE own ${of(PLAIN).summary.get('wapeOwn')!.median.toFixed(1)} and ${printed.get(PLAIN)!.get('wapeOwn')!.median}), and the goals that plain OST misses here it misses by about that
much; as printed for 32 states its fixed coefficients meet all but the foreign content of exports.`
      : ''
  }

${markdownTable(
  [
    'measure',
    'goal',
    'reach, fitted without the state',
    'met',
    'reach, fixed',
    'met',
    'plain OST, fitted without the state',
    'met',
    'plain OST, fixed',
    'met',
    'plain OST, fixed, 32 states as printed',
  ],
  GOALS.map((goal, g) => {
    const { decimals, title } = COLUMNS.find(({ id }) => id === goal.measure)!;
    return [
      title,
      goal.words,
      ...[REACH, REACH_FIXED, LEFT_OUT, FIXED].flatMap((method) => [
        summaryText(of(method).summary.get(goal.measure)!, decimals + 1),
        goalsMet(of(method))[g].met ? 'yes' : 'no',
      ]),
      summaryText(printed.get(FIXED)!.get(goal.measure)!, decimals),
    ];
  }),
)}

## Bands

Two kinds of nine-in-ten bands. **Drawn**: ${result.draws} draws of the error model (\`src/accounts/regionalise/errors.json\`) around each
estimate, balanced again each time; this is what carries over to any measure. **Printed**: quantiles of the errors of the other
states. Both are checked on the state that had no part in the fit. A shock common to the region and one common to each user are
part of the model: errors inside a state move together, so the band of one number holds in nine of ten regions, and in a single
region bands may hold half of the numbers or fewer. Never read it as "nine of ten numbers of this table".

${bandsSection(result)}

## What this does not show

- One country, one year, 35 sectors, states and not metros. The slopes on supply and on relative demand are stable between
  big and small states; the intercept is not identified for other countries. For regions of the United States it is an estimate
  with a standard deviation of 0.6 (own share of a product in balance 0.52, nine of ten between 0.29 and 0.74), where Mexico's is 0.45.
- The form of the method was chosen while looking at these tables, and so were sizes in the error model: the factor on the region's
  shock, the split between shocks of users and of products, the factor on use by product and the size of the shocks to exports. Those
  sizes are chosen again without the state in the first column of the table of bands; the measured sizes are of all states, and the
  form of the model is not tested.
- OST reach was chosen among about 60 variants while looking at these tables. Each of its parts improves on its own, and every
  coefficient is fitted without the state, but the choice of the parts was not.
- The exponents of trade and transport margins on exports were read off all states.
- Rows that differ from the independent implementation by construction: with the augmented quotient our four blocks add up to
  the nation in every cell, which caps what each side sells the other; our CHARM spreads the region's supply left over, with
  heterogeneity pooled over the other states. The regressions weigh a little differently: coefficients agree to 0.01.
- Own purchases of border states are too low under plain OST, most of all in Sonora and Baja California. Distance from the rest of
  the country explains part of it; being at the border, once distance is known, nothing.
- The two-dimensional quotient (2D-LQ) and IIOAS stand as we know them from memory; the formulas were not checked against the papers.

## Sources

${result.origins.map(({ producer, title, edition, url, licence }) => `- ${producer}, ${title} (${edition}), ${url}. ${licence}.`).join('\n')}
`;
}
