/** The few words that stand in the page itself: apart, so that pages don't carry the whole dictionary. */
import type { Language } from '../street/signal.ts';

export interface InPageWords {
  /** Before a count: "Signalen in beeld: 5". */
  inView: string;
  /** Name of the edge tab. */
  open: string;
  /** Name of the edge that is dragged. */
  width: string;
}

export const inPage: Record<Language, InPageWords> = {
  nl: {
    inView: 'Signalen in beeld',
    open: 'Open Sidelight',
    width: 'Breedte van Sidelight',
  },
  en: {
    inView: 'Signals in view',
    open: 'Open Sidelight',
    width: 'Width of Sidelight',
  },
};
