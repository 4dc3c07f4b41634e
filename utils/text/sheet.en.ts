import type { SheetWords } from './sheet-words.ts';

export const sheetEn: SheetWords = {
  open: 'Look together',
  openHow: 'A calm page for the citizen: on your screen or on paper.',
  prepare: 'Questions for the talk',
  prepareHow: 'Made from what applies now. Choose yourself what you ask.',

  title: 'What is shown here about you',
  hello: (name) =>
    `${name === null ? '' : `This is about ${name}. `}Your coach uses a tool called Sidelight. It looks at dates and data in your file. Below is everything that it shows about you now.`,
  what: 'What',
  why: 'Why',
  where: 'Where it stands',
  seen: 'This is what your coach sees',
  places: { list: 'Your coach’s list', record: 'Your file' },
  notOpen: 'Read earlier',
  none: 'Nothing applies now.',
  also: 'Sidelight looks at this too. There is nothing to report now:',
  notRead: (fields) => `Not read: ${fields}. Sidelight says nothing about that.`,
  stances: {
    dispute: (reason) => `this is not right, ${reason}`,
    irrelevant: 'this does not matter here',
    quiet: (day) => `we let this rest until ${day}`,
  },
  saysCoach: (words) => `Your coach says: ${words}.`,
  kept: 'This is what Sidelight keeps about you',
  keptNone: 'Nothing. What Sidelight reads is gone when the browser closes.',
  keptCan: 'This is on your coach’s computer only, encrypted and without your name.',
  until: (day) => `until ${day}`,
  keptKinds: {
    worklist: 'You are on your coach’s list of today',
    intensity: (how) => `How much support your coach gives: ${how}`,
    note: (text) => `Note of your coach: ${text}`,
    remark: (text) => `Your own words: ${text}`,
    remembered: (field, value, day) => `${field}: ${value}, read on ${day}`,
    stance: (indicator, words) => `Your coach says about ‘${indicator}’: ${words}`,
  },

  wrong: 'Is something not right?',
  wrongSteps: (ask) => [
    'Tell your coach.',
    'Your coach changes it in your file. Sidelight can’t do that.',
    ask === null
      ? 'Do you want to see everything that the municipality has about you? Ask the municipality for access.'
      : `Do you want to see everything that we have about you? Ask for access: ${ask}`,
  ],
  doesNot: 'What Sidelight does not do',
  doesNotWhat:
    'It gives you no grade. It does not compare you with others. It takes no decision. It does not read about your health and reads no notes in your file. Nothing goes to another company.',

  own: 'What do you want to say yourself?',
  ownHow: 'You need not write anything here.',
  paper: 'On this paper only',
  keep: (day) => `Keep it in Sidelight too, until ${day}`,
  keepHow: 'Only if you and your coach both want that. Write no BSN and nothing about your health.',
  save: 'Keep these words',
  saved: 'Your words are kept.',
  remove: 'Take these words away',
  removed: 'Your words are gone.',
  cantKeep: 'On this computer Sidelight keeps no words of your own. They are on paper only.',

  print: 'Print',
  pack: (name, version) => `Rules: pack ${name}, version ${version}.`,
  gone: 'This page holds no more',
  goneHow:
    'The browser was closed, or the client’s page was forgotten. Open the client again and choose ‘Look together’.',
  failed: 'That did not work. Try again.',

  desk: 'For the citizen',
  deskHow: 'This stands on the page ‘Look together’.',
  organisation: 'Name of your municipality or team',
  ask: 'Where the citizen asks for access or correction',
  askHint: 'A phone number or an e-mail address.',
  deskSave: 'Keep',
};
