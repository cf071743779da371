import { textWidth } from '../../src/reports/chart/text-width.ts';

/** Where a label of a picture stands. */
export interface LabelBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly fill: string;
}

/** The labels of an SVG text, with the boxes they need. */
export function labelBoxes(picture: string): LabelBox[] {
  return [...picture.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, inner]) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const text = inner.replace(/&(\w+|#39);/g, (_, code: string) => ENTITIES[code]);
    const size = Number(read('font-size'));
    const width = textWidth(text, size, read('font-weight') === '700');
    const anchor = read('text-anchor');
    const left = Number(read('x')) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const base = Number(read('y'));
    return {
      text,
      left,
      right: left + width,
      top: base - size * 0.74,
      bottom: base + size * 0.2,
      size,
      fill: read('fill')!,
    };
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
