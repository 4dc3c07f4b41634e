/** What one option does, for who wants to know. The summary is named after the option, so that each stands by itself. */
export function OptionHelp(props: { of: string; what: string; help: string }) {
  return (
    <details class="option-help">
      <summary aria-label={`${props.what} ${props.of}`}>{props.what}</summary>
      <p>{props.help}</p>
    </details>
  );
}
