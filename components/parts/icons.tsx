/** Sidelight's own 16-unit icons. Decorative: the words beside them say what they mean. */
import { Show, type JSX } from 'solid-js';
import type { Stance } from '../../utils/street/annotation.ts';

function Icon(props: { children: JSX.Element; class?: string }) {
  return (
    <svg
      class={`icon ${props.class ?? ''}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {props.children}
    </svg>
  );
}

/** The half-lit disc: Sidelight itself. */
export const DiscIcon = () => (
  <Icon class="disc">
    <circle cx="8" cy="8" r="6.75" />
    <path d="M8 1.25a6.75 6.75 0 0 1 0 13.5z" fill="currentColor" stroke="none" />
  </Icon>
);

export const RaisedIcon = () => (
  <Icon class="state-raised">
    <path d="M8 1.75 14.25 8 8 14.25 1.75 8z" fill="currentColor" stroke="none" />
  </Icon>
);

export const NotRaisedIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="4.5" />
  </Icon>
);

export const UnknownIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.5" stroke-dasharray="2.3 1.78" stroke-linecap="butt" />
    <path d="M6.3 6.5a1.75 1.75 0 1 1 2.5 1.6c-.55.28-.8.55-.8 1.1" stroke-width="1.3" />
    <circle cx="8" cy="11.2" r=".85" fill="currentColor" stroke="none" />
  </Icon>
);

/** Stepped back: what the coach disputes, finds beside the point, or agreed quiet on. */
export const StanceIcon = (props: { kind: Stance['kind'] }) => (
  <Icon>
    <Show
      when={props.kind === 'quiet'}
      fallback={
        <>
          <path d="M8 2.75 13.25 8 8 13.25 2.75 8z" />
          <path d="M3 13 13 3" />
        </>
      }
    >
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6.25 5.75v4.5M9.75 5.75v4.5" />
    </Show>
  </Icon>
);

export const FigureIcon = () => (
  <Icon>
    <rect x="2" y="2.5" width="12" height="11" rx="1.5" />
    <path d="M5 6.5h6M5 9.5h3.5" />
  </Icon>
);

export const DotIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="3.25" fill="currentColor" stroke="none" />
  </Icon>
);

export const ComesIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="3" />
  </Icon>
);

export const LocateIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="4.5" />
    <path d="M8 .9v3.2M8 11.9v3.2M.9 8h3.2M11.9 8h3.2" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <g fill="currentColor" stroke="none">
      <circle cx="3" cy="8" r="1.25" />
      <circle cx="8" cy="8" r="1.25" />
      <circle cx="13" cy="8" r="1.25" />
    </g>
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m2.5 8.5 3.5 3.5 7.5-8" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M10 3 5 8l5 5" />
  </Icon>
);

export const ReadIcon = () => (
  <Icon>
    <path d="M9.5 1.75H4A1.25 1.25 0 0 0 2.75 3v10A1.25 1.25 0 0 0 4 14.25h8A1.25 1.25 0 0 0 13.25 13V5.5z" />
    <path d="m5.5 9 1.75 1.75L10.75 7" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3.5 3.5" />
  </Icon>
);

export const OrderIcon = () => (
  <Icon>
    <path d="M4.75 2.5v11M2 10.75l2.75 2.75 2.75-2.75M11.25 13.5v-11M8.5 5.25l2.75-2.75L14 5.25" />
  </Icon>
);
