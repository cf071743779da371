import type { State } from './state-evidence.ts';

/** The same function, which makes each state's value once. */
export function remembered<Value>(make: (state: State) => Value): (state: State) => Value {
  const known = new Map<State, Value>();
  return (state) => {
    if (!known.has(state)) known.set(state, make(state));
    return known.get(state)!;
  };
}
