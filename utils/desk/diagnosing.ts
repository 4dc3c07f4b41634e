import { browser } from 'wxt/browser';
import { grantedPatterns } from './access.ts';
import { ownOf, type Annotator } from './annotator.ts';
import type { QuestionHandlers } from './calls.ts';
import type { Judge } from './judge.ts';
import type { Packs } from './packs.ts';
import { localDay } from '../annotations/days.ts';
import { diagnose } from '../diagnosis/diagnosis.ts';
import { readAdapters } from '../store/adapters.ts';
import { readPolicy } from '../store/policy.ts';
import type { SessionMemory } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import type { Diagnosis } from '../wire/diagnosis.ts';

/** Answers with a diagnosis of what stands open now. */
export const diagnosing = (memory: SessionMemory, judge: Judge, annotator: Annotator, packs: Packs) =>
  ({
    diagnosis: async (): Promise<Diagnosis> => {
      const judgeMs: number[] = [];
      for (const caseload of memory.caseloads.values()) {
        const own = ownOf(await annotator.of(caseload));
        const started = performance.now();
        judge.caseload(caseload, memory.now(), own);
        judgeMs.push(performance.now() - started);
      }
      const now = await packs.questions.packs();
      const active = now.packs.find(
        ({ id, version }) => id === now.active.id && version === now.active.version,
      );
      const adapters = [...(await readAdapters()).values()];
      return diagnose({
        memory,
        pack: judge.pack,
        origin: memory.settings.pack === null ? (active?.origin ?? 'session') : 'session',
        problems: now.problems,
        extension: {
          version: browser.runtime.getManifest().version,
          userAgent: navigator.userAgent,
          language: await readLanguage(),
        },
        sitesGranted: (await grantedPatterns()).length,
        kept: annotator.isOpen ? annotator.store.held() : [],
        adapters: {
          on: adapters.filter(({ on }) => on).length,
          off: adapters.filter(({ on }) => !on).length,
        },
        policies: Object.keys(await readPolicy()),
        judgeMs,
        today: localDay(new Date()),
      });
    },
  }) satisfies Partial<QuestionHandlers>;
