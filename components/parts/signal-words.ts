/** The words of a signal, which marks on the page share with the sidebar. */
export * from '../../utils/text/signal-words.ts';
