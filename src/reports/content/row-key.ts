import type { MessageKey } from '../locales/message-key.ts';

/** The message that names a reading as a row of a table. */
export function rowKey(id: string): MessageKey {
  return `report.rows.${id}` as MessageKey;
}
