import type en from './en.json';

/** A message with a singular and a plural. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** The dotted paths of a dictionary that end in a message. */
type Paths<Node, Prefix extends string = ''> = {
  [Key in keyof Node & string]: Node[Key] extends string | Plural
    ? `${Prefix}${Key}`
    : Paths<Node[Key], `${Prefix}${Key}.`>;
}[keyof Node & string];

/** Every message that both dictionaries have, as a dotted path: `charts.flows.title`. */
export type MessageKey = Paths<typeof en>;
