import { expect, test } from 'vitest';
import { channelKind } from '../../../utils/indicators/channels.ts';

const TALK = [true, false, true, true];
const CALL = [true, false, true, false];
const LETTER_IN = [false, true, false, false];
const LETTER_OUT = [false, false, true, false];
const NOTHING = [false, false, false, false];
const OPEN = [undefined, undefined, undefined, undefined];

test.each([
  ['Gesprek', TALK],
  ['Gesprek op locatie', TALK],
  ['Fysiek gesprek', TALK],
  ['Huisbezoek', TALK],
  ['Gesprek via beeldbellen', CALL],
  ['Online meeting', CALL],
  ['Telefonisch gesprek', CALL],
  ['Phone call', CALL],
  ['Groepsbijeenkomst', [true, false, false, false]],
  ['Telefoontje (inkomend)', [true, true, false, false]],
  ['Telefoontje (uitgaand)', CALL],
  ['E-mail (inkomend)', [true, true, false, false]],
  ['EMAIL INKOMEND', [true, true, false, false]],
  ['E-mail (uitgaand)', LETTER_OUT],
  ['Document (inkomend)', LETTER_IN],
  ['Ontvangen correspondentie', LETTER_IN],
  ['Document (uitgaand)', LETTER_OUT],
  ['Telefoontje (uitgaand), geen gehoor', LETTER_OUT],
  ['Rapportage deelname', NOTHING],
  ['Rapportage RIB', NOTHING],
  ['Anders', NOTHING],
  ['', NOTHING],
  ['Mail', OPEN],
  ['Brief', [false, undefined, undefined, false]],
  ['Berichten via Thomas', [false, undefined, undefined, false]],
  ['Xyz', OPEN],
])('%s', (text, [twoWay, incoming, outgoing, inPerson]) => {
  expect(channelKind(text)).toEqual({ twoWay, incoming, outgoing, inPerson });
});
