import { createResource } from 'solid-js';
import type { Known } from '../../utils/account/papers.ts';
import { Account } from './Account.tsx';
import type { Bench } from './bench.ts';

/** The papers of the pack in use, with what this machine knows of the organisation. */
export function AccountTab(props: Bench) {
  const [organisation] = createResource(async () => {
    const { organisation: name, ask } = await props.desk.citizenDesk();
    return { name: name || null, contact: ask || null };
  });
  const known = (): Known => ({
    organisation: organisation.error ? undefined : organisation(),
    disputed: props.disputed,
    fields: props.file.fields,
    changes: props.file.changes,
  });
  return (
    <Account
      pack={props.pack}
      language={props.language}
      known={known()}
      save={(name, text, type) => props.desk.save(name, text, type)}
    />
  );
}
