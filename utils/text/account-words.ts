import type { NormSaid, Role } from '../street/norm.ts';
import type { PaperId, Section } from '../account/document.ts';
import type { DisputeTheme } from '../street/annotation.ts';
import type { Handling } from '../street/reading.ts';

/**
 * What the papers say. In a text `{pack}`, `{id}`, `{version}`, `{all}`, `{on}`, `{off}`, `{signals}`, `{figures}`,
 * `{fields}`, `{never}`, `{owners}`, `{organisation}` and `{contact}` stand for what the pack and its user are.
 */
export interface AccountWords {
  about: string;
  titles: Record<PaperId, string>;
  yourOrganisation: string;
  yourContact: string;
  nobody: string;
  on: string;
  off: string;

  sections: {
    dpia: Record<
      'what' | 'why' | 'whom' | 'data' | 'never' | 'where' | 'who' | 'measures' | 'risks' | 'rights' | 'open',
      Section
    >;
    council: Record<'what' | 'cannot' | 'can' | 'own' | 'policy' | 'studies' | 'law' | 'agree', Section>;
    leaflet: Record<'what' | 'questions' | 'not' | 'rights', Section>;
    'ai-act': Record<'claim' | 'definition' | 'why' | 'change' | 'other', Section>;
  };

  handling: Record<Handling, string>;
  fieldHead: string[];
  ownHead: string[];
  ownOnly: string;
  notOwnOnly: string;
  /** Before the fields that are read and that no rule of the pack uses, by how they are handled. */
  otherFields: string;
  noOwnRules: string;
  noQuestions: string;
  signing: { heading: string; head: string[]; roles: string[] };

  catalogue: {
    intro: string[];
    head: string[];
    rows: Record<
      | 'id'
      | 'question'
      | 'rule'
      | 'kind'
      | 'start'
      | 'threshold'
      | 'fields'
      | 'purpose'
      | 'objection'
      | 'owner'
      | 'valid'
      | 'own'
      | 'history'
      | 'disputed',
      string
    >;
    kinds: Record<'signal' | 'figure', string>;
    themes: Record<DisputeTheme, string>;
    noThreshold: string;
    named: string;
    namedHead: string[];
    namedAs: (name: string) => string;
    valid: (from: string, to: string | null) => string;
    packHistory: string;
    noHistory: string;
    noFigures: string;
    fewer: string;
    norms: Record<NormSaid, string>;
    roles: Record<Role, string>;
    files: (files: number) => string;
  };
}
