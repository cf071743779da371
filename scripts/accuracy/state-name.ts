const ACCENTS: Readonly<Record<string, string>> = {
  ciudad_mexico: 'Ciudad de México',
  estado_mexico: 'Estado de México',
  michoacan: 'Michoacán',
  nuevo_leon: 'Nuevo León',
  queretaro: 'Querétaro',
  san_luis_potosi: 'San Luis Potosí',
  yucatan: 'Yucatán',
};

/** The name of a state as it is written, from the name of its file. */
export function stateName(file: string): string {
  return ACCENTS[file] ?? file.replaceAll('_', ' ').replace(/\b\w/g, (letter) => letter.toUpperCase());
}
