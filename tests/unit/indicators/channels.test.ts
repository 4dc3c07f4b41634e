import { expect, test } from 'vitest';
import { channelKind } from '../../../utils/indicators/channels.ts';

const TALK = [true, false, true];
const LETTER_IN = [false, true, false];
const LETTER_OUT = [false, false, true];
const NOTHING = [false, false, false];

test.each([
  ['Gesprek', TALK],
  ['Gesprek op locatie', TALK],
  ['Fysiek gesprek', TALK],
  ['Huisbezoek', TALK],
  ['Telefonisch gesprek', TALK],
  ['Phone call', TALK],
  ['Groepsbijeenkomst', [true, false, false]],
  ['Telefoontje (inkomend)', [true, true, false]],
  ['Telefoontje (uitgaand)', [true, false, true]],
  ['E-mail (inkomend)', [true, true, false]],
  ['EMAIL INKOMEND', [true, true, false]],
  ['E-mail (uitgaand)', LETTER_OUT],
  ['Document (inkomend)', LETTER_IN],
  ['Ontvangen correspondentie', LETTER_IN],
  ['Document (uitgaand)', LETTER_OUT],
  ['Telefoontje (uitgaand), geen gehoor', LETTER_OUT],
  ['Rapportage deelname', NOTHING],
  ['Rapportage RIB', NOTHING],
  ['Anders', NOTHING],
  ['', NOTHING],
  ['Mail', [undefined, undefined, undefined]],
  ['Brief', [false, undefined, undefined]],
  ['Berichten via Thomas', [false, undefined, undefined]],
  ['Xyz', [undefined, undefined, undefined]],
])('%s', (text, [twoWay, incoming, outgoing]) => {
  expect(channelKind(text)).toEqual({ twoWay, incoming, outgoing });
});
