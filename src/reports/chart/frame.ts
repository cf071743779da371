import { MrioError } from '../../core/errors.ts';
import type { Language } from '../locales/language.ts';
import { labels, leading, SIZE } from './label.ts';
import { INK } from './palette.ts';
import { escapeXml, svg } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** What every picture has, whatever its kind. */
export interface FrameSpec {
  readonly language: Language;
  /** A plain sentence or heading above the picture. */
  readonly title: string;
  readonly subtitle?: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
  /** The generated source line under the picture. */
  readonly source: string;
  /** Width that the picture is laid out for, 320 or more; 720 unless told otherwise. It scales to any width. */
  readonly width?: number;
  /** Start of every id in the picture; give each picture on a page its own. */
  readonly idPrefix?: string;
}

/** The room that a picture is drawn in. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** True below 560: labels go above the marks, panels below each other. */
  readonly narrow: boolean;
}

/** What was drawn, and where it ends. */
export interface Drawing {
  readonly body: string;
  readonly bottom: number;
}

const FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

/**
 * The common frame: heading, picture, source line, and the text alternative.
 *
 * @param   spec  what every picture has
 * @param   draw  draws the picture into the room between heading and source
 * @returns a whole SVG document, also usable inside HTML
 * @throws  MrioError `input` when the width is below 320 or title, description or source is missing
 */
export function frame(spec: FrameSpec, draw: (area: Area) => Drawing): string {
  const { width = 720, idPrefix = 'picture' } = spec;
  if (!(width >= 320 && width <= 4000)) {
    throw new MrioError('input', `A picture ${width} wide.`, 'Choose a width from 320 to 4000.', { width });
  }
  for (const part of ['title', 'description', 'source'] as const) {
    if (spec[part].trim() === '')
      throw new MrioError('input', `A picture without ${part}.`, 'Every picture needs one.', { part });
  }
  if (!/^[A-Za-z][\w-]*$/.test(idPrefix)) {
    throw new MrioError('input', `"${idPrefix}" cannot start an id.`, 'Use letters, digits and hyphens.');
  }
  const narrow = width < 560;
  const margin = narrow ? 10 : 16;
  const room = width - 2 * margin;
  const heading = wrapText(spec.title, room, SIZE.title, true);
  const under = spec.subtitle ? wrapText(spec.subtitle, room, SIZE.text) : [];
  const titleBase = margin + SIZE.title;
  const underBase = titleBase + (heading.length - 1) * leading(SIZE.title) + leading(SIZE.text) + 4;
  const top = underBase + under.length * leading(SIZE.text) + 6;
  const drawn = draw({ left: margin, right: width - margin, top, narrow });
  const source = wrapText(spec.source, room, SIZE.source);
  const sourceBase = drawn.bottom + 26;
  const height = Math.ceil(sourceBase + (source.length - 1) * leading(SIZE.source) + margin);
  const inside = [
    svg('title', { id: `${idPrefix}-title` }, escapeXml(spec.title)),
    svg('desc', { id: `${idPrefix}-desc` }, escapeXml(spec.description)),
    svg('rect', { width, height, fill: INK.paper }),
    labels(heading, margin, titleBase, { size: SIZE.title, bold: true }),
    labels(under, margin, underBase, { fill: INK.muted }),
    drawn.body,
    labels(source, margin, sourceBase, { size: SIZE.source, fill: INK.muted }),
  ];
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang: spec.language,
      'aria-labelledby': `${idPrefix}-title ${idPrefix}-desc`,
      'font-family': FONTS,
      'font-variant': 'tabular-nums',
    },
    inside.join(''),
  );
}
