import { type SankeyLink, type SankeyNode, sankey } from 'd3-sankey';
import { MrioError } from '../../core/errors.ts';
import type { Unit } from '../../core/unit.ts';
import { tableNumber } from '../format/table-number.ts';
import { tableRange } from '../format/table-range.ts';
import { unitWords } from '../format/unit-words.ts';
import { capital } from './capital.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { label, leading, SIZE } from './label.ts';
import { INK, PALETTE, ROLES, type Role } from './palette.ts';
import { svg } from './svg.ts';
import { swatch } from './swatch.ts';
import { wrapText } from './wrap-text.ts';

/** A place where value comes from, passes through, or ends up. */
export interface OriginNode {
  readonly id: string;
  readonly label: string;
  /** 0 on the left. */
  readonly column: number;
  readonly role: Role;
  /** Range of the value of the node, written behind it. */
  readonly low?: number;
  readonly high?: number;
}

/** Value on its way; it keeps the colour of the place where it was added. */
export interface OriginLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly role: Role;
}

/** Who adds the value. */
export interface OriginSpec extends FrameSpec {
  readonly unit: Unit;
  /** Top to bottom within each column. */
  readonly nodes: readonly OriginNode[];
  readonly links: readonly OriginLink[];
  /** Height of the flows without labels; 300 unless told otherwise. */
  readonly flowHeight?: number;
}

type Node = SankeyNode<OriginNode, OriginLink>;
type Link = SankeyLink<OriginNode, OriginLink>;

const BAR = 12;

/**
 * Who adds the value: from the places where it is added, through the place of completion, to the industries.
 *
 * Links have widths in proportion to value and the colour of its origin; nothing is counted twice within a column.
 *
 * @param   spec  nodes in columns, links from column to column
 * @returns an SVG document; labels stand above their nodes
 * @throws  MrioError `label` when a link names an unknown node; `input` when a link has no positive value
 */
export function originChart(spec: OriginSpec): string {
  const unit = unitWords(spec.unit, spec.language);
  return frame({ ...spec, subtitle: spec.subtitle ? `${spec.subtitle} (${unit})` : unit }, (area) =>
    draw(spec, area),
  );
}

function draw(spec: OriginSpec, area: Area): Drawing {
  check(spec);
  const last = Math.max(...spec.nodes.map((node) => node.column));
  const steps = area.narrow
    ? Array.from({ length: last }, (_, i) => [i, i + 1] as const)
    : [[0, last] as const];
  let top = area.top;
  const bodies = steps.map(([first, final], i) => {
    const drawn = panel(spec, { ...area, top: top + (i > 0 ? 22 : 0) }, first, final);
    top = drawn.bottom;
    return drawn.body;
  });
  return { body: bodies.join(''), bottom: top };
}

/** The columns from first to final as one diagram; when narrow, each pair of columns is one of its own. */
function panel(spec: OriginSpec, area: Area, first: number, final: number): Drawing {
  const within = spec.nodes.filter(({ column }) => column >= first && column <= final);
  const ids = new Set(within.map(({ id }) => id));
  const across = area.right - area.left;
  const texts = new Map(
    within.map((node) => {
      const inner = node.column > first && node.column < final;
      return [
        node.id,
        wrapText(
          capital(node.label),
          across * (inner ? 0.4 : final - first > 1 ? 0.32 : 0.46),
          SIZE.small,
          true,
        ),
      ];
    }),
  );
  const deepest = Math.max(...[...texts.values()].map((lines) => lines.length)) + 1;
  const padding = deepest * leading(SIZE.small) + 10;
  const counts = Array.from({ length: final - first + 1 }, (_, c) =>
    within.filter(({ column }) => column === first + c),
  ).map(({ length }) => length);
  const top = area.top + padding;
  const { nodes, links } = sankey<OriginNode, OriginLink>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => node.column - first)
    .nodeWidth(BAR)
    .nodePadding(padding)
    .nodeSort(null)
    .linkSort(null)
    .extent([
      [area.left, top],
      [area.right, top + (spec.flowHeight ?? 300) + (Math.max(...counts) - 1) * padding],
    ])({
    nodes: within.map((node) => ({ ...node })),
    links: spec.links
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map((link) => ({ ...link, source: link.from, target: link.to })),
  });
  const shapes = [...links]
    .sort((one, other) => ROLES.indexOf(other.role) - ROLES.indexOf(one.role))
    .map(ribbon);
  const bars = nodes.map((node) =>
    swatch(node.role, node.x0!, node.y0!, BAR, Math.max(1, node.y1! - node.y0!)),
  );
  const words = nodes.map((node) => caption(node, texts.get(node.id)!, first, final));
  return {
    body: [...shapes, ...bars, ...words].join(''),
    bottom: Math.max(...nodes.map((node) => node.y1!)),
  };
}

function ribbon(link: Link): string {
  const [source, target] = [link.source as Node, link.target as Node];
  const [x0, x1] = [source.x1!, target.x0!];
  const half = Math.max(link.width!, 0.6) / 2;
  const middle = (x0 + x1) / 2;
  const p = (value: number) => Math.round(value * 100) / 100;
  const [up0, up1] = [p(link.y0! - half), p(link.y1! - half)];
  const [low0, low1] = [p(link.y0! + half), p(link.y1! + half)];
  const d =
    `M${p(x0)} ${up0}C${p(middle)} ${up0} ${p(middle)} ${up1} ${p(x1)} ${up1}` +
    `V${low1}C${p(middle)} ${low1} ${p(middle)} ${low0} ${p(x0)} ${low0}Z`;
  return svg('path', { d, fill: PALETTE[link.role], 'fill-opacity': link.role === 'others' ? 0.85 : 0.6 });
}

function caption(node: Node, lines: readonly string[], first: number, final: number): string {
  const anchor = node.column === first ? 'start' : node.column === final ? 'end' : 'middle';
  const x = anchor === 'start' ? node.x0! : anchor === 'end' ? node.x1! : (node.x0! + node.x1!) / 2;
  const step = leading(SIZE.small);
  const range =
    node.low === undefined || node.high === undefined ? '' : ` (${tableRange(node.low, node.high)})`;
  const value = `${tableNumber(node.value!)}${range}`;
  const last = node.y0! - 6;
  const words = lines.map((text, i) =>
    label(text, x, last - (lines.length - i) * step, { size: SIZE.small, bold: true, anchor, halo: true }),
  );
  return words.join('') + label(value, x, last, { size: SIZE.small, fill: INK.muted, anchor, halo: true });
}

function check(spec: OriginSpec): void {
  const known = new Set(spec.nodes.map((node) => node.id));
  for (const link of spec.links) {
    for (const end of [link.from, link.to]) {
      if (!known.has(end))
        throw new MrioError(
          'label',
          `A link names the unknown node "${end}".`,
          `Known: ${[...known].join(', ')}.`,
        );
    }
    if (!(link.value > 0)) {
      throw new MrioError(
        'input',
        `The link from "${link.from}" to "${link.to}" is ${link.value}.`,
        'Leave out links without value; a negative value has no width.',
      );
    }
  }
}
