/** What a language must have to say a rule in one sentence. */
import type { VocabularyField } from '../../vocabulary/index.ts';

export type Relation = '>' | '>=' | '<' | '<=' | '==';

/** Says something of a rule, or that it is not so. Arguments are phrases already. */
export type Clause = (holds: boolean, args: string[]) => string;

export interface PlainWords {
  /** "Dit speelt als …." */
  signal: (condition: string) => string;
  /** "Dit toont …." */
  figure: (what: string, of: string | null) => string;
  /** Joins at the outside: `of als` between groups. */
  or: string;
  and: string;
  /** One inner choice at the end of a list: "geldt dat …, of dat …". */
  eitherOf: (choices: string[]) => string;
  /** A choice or list deeper inside, between brackets. */
  orInside: string;
  andInside: string;
  not: (clause: string) => string;
  always: string;
  never: string;

  field: (label: string, area: string | null) => string;
  areas: Record<VocabularyField['area'], string>;
  today: string;
  /** "3 (als …) of anders 28". */
  choice: (condition: string, then: string, otherwise: string) => string;

  filled: Clause;
  /** Of a yes/no field. */
  yes: Clause;
  /** Of what a rule knows no more of than a day, a number or a text. */
  known: Clause;
  days: (
    what: 'since' | 'until' | 'working',
    relation: Relation,
    holds: boolean,
    day: string,
    number: string,
  ) => string;
  /** Where the number is nought: past, today, to come. */
  daysNow: (
    what: 'since' | 'until' | 'working',
    relation: Relation,
    holds: boolean,
    day: string,
  ) => string | null;
  /** `0 <= days_until(day) <= number`. */
  comingWithin: (day: string, number: string) => string;
  number: (relation: Relation, holds: boolean, what: string, number: string) => string;
  day: (relation: Relation, holds: boolean, what: string, other: string) => string;
  text: (holds: boolean, what: string, texts: string[]) => string;
  textPart: (
    how: 'contains' | 'startsWith' | 'endsWith',
    holds: boolean,
    what: string,
    part: string,
  ) => string;
  same: (holds: boolean, one: string, other: string) => string;

  /** Functions that say yes or no. */
  clauses: Record<string, Clause>;
  /** Functions that give a day, a number or a list. */
  terms: Record<string, (args: string[]) => string>;
}
