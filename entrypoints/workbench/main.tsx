import { render } from 'solid-js/web';
import { browser } from 'wxt/browser';
import { download } from '../../components/parts/download.ts';
import type { BenchDesk } from '../../components/workbench/bench.ts';
import { Workbench } from '../../components/workbench/Workbench.tsx';
import { askDesk, onDeskChange } from '../../utils/wire/ask.ts';

const desk: BenchDesk = {
  shelf: {
    packs: () => askDesk('packs', null),
    install: (asked) => askDesk('installPack', asked),
    activate: (pack) => askDesk('activatePack', pack),
    rollBack: () => askDesk('rollBackPack', null),
    drop: (pack) => askDesk('dropPack', pack),
    onChange: onDeskChange,
  },
  drafts: {
    drafts: () => askDesk('drafts', null),
    keep: (asked) => askDesk('keepDraft', asked),
    rename: (asked) => askDesk('renameInDrafts', asked),
    drop: (id) => askDesk('dropDraft', id),
    seen: (asked) => askDesk('seenCaseload', asked),
  },
  norms: {
    all: () => askDesk('norms', null),
    keep: (asked) => askDesk('keepNorm', asked),
    drop: (asked) => askDesk('dropNorm', asked),
  },
  samples: {
    draw: (asked) => askDesk('drawSample', asked),
    findings: () => askDesk('findings', null),
    keep: (asked) => askDesk('keepFindings', asked),
    drop: (asked) => askDesk('dropFindings', asked),
  },
  citizenDesk: () => askDesk('citizenDesk', null),
  save: download,
};

const language = browser.i18n.getUILanguage().startsWith('nl') ? 'nl' : 'en';
render(() => <Workbench desk={desk} language={language} />, document.getElementById('app')!);
