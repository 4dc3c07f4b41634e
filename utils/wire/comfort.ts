/** How a person wants to use Sidelight, on every site. */
export interface Comfort {
  /** Whether `?` opens the help sheet: who speaks to the computer may not want single keys. */
  helpKey: boolean;
}

export const FIRST_COMFORT: Comfort = { helpKey: true };
