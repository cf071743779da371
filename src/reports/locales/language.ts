/** The languages that reports are written in: English and Spanish (México). */
export type Language = 'en' | 'es';

export const LANGUAGES: readonly Language[] = ['en', 'es'];
