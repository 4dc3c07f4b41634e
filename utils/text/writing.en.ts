import { plural } from './plural.ts';
import type { TryWords, WritingWords } from './writing-words.ts';

export const writingEn: WritingWords = {
  write: 'Write rules',
  rules: 'Rules',
  choose: 'Choose a rule',
  begin: 'New rule',
  nameless: 'Without a name',
  draft: 'draft',
  kept: { kept: 'Draft saved', typing: 'Draft not saved yet', failed: 'Saving failed. Type something more.' },
  untouched: 'As in the pack',

  rule: 'The rule',
  how: 'How do you write the rule?',
  hows: { form: 'Form', cel: 'CEL' },
  celOnly: 'This rule does not fit in the form. You write it in CEL.',
  about: 'Is about',
  abouts: { day: 'a day', number: 'a number', filled: 'filled in or empty', yes: 'yes or no' },
  field: 'Field',
  comparison: 'Comparison',
  comparisons: {
    days: {
      '>': 'more than … ago',
      '>=': '… ago or more',
      '<': 'less than … ago',
      '<=': '… ago or less',
      '==': 'exactly … ago',
    },
    'days left': {
      '>': 'in more than …',
      '>=': 'in … or more',
      '<': 'in less than …',
      '<=': 'in … or less',
      '==': 'in exactly …',
    },
    'working days': {
      '>': 'more than … ago',
      '>=': '… ago or more',
      '<': 'less than … ago',
      '<=': '… ago or less',
      '==': 'exactly … ago',
    },
    number: {
      '>': 'more than …',
      '>=': '… or more',
      '<': 'less than …',
      '<=': '… or less',
      '==': 'exactly …',
    },
  },
  threshold: 'Threshold',
  unit: 'Unit',
  named: {
    title: 'Thresholds with a name',
    intro:
      'More rules can use one threshold. Put it into the pack here, and then choose it at a rule. You change the number at a rule. Under Try you see what that does.',
    which: 'Which threshold?',
    own: 'Own number',
    shared: (name, rules) =>
      rules.length === 0
        ? `This threshold is called ‘${name}’. No other rule uses it.`
        : `This threshold is called ‘${name}’. If you change it, it also changes for: ${rules.join(', ')}.`,
    moved: (name, from, to) => `In the pack ‘${name}’ goes from ${from} to ${to}.`,
    line: (amount, id, rules) =>
      `${amount}, in CEL: ${id}. ${rules.length === 0 ? 'No rule uses it.' : `Used by: ${rules.join(', ')}.`}`,
    add: 'New threshold',
    nameIn: (language) => `Name (${language})`,
    put: 'Put into the pack',
    rename: 'Give it another name',
    renameHint: 'Every rule that uses this threshold goes along. So do your drafts.',
    drop: 'Take away',
    renamed: (from, to) =>
      from === to
        ? `The threshold ‘${to}’ has another name.`
        : `The threshold ‘${from}’ is called ‘${to}’ now.`,
    added: (name) => `The threshold ‘${name}’ is new.`,
    dropped: (name) => `The threshold ‘${name}’ is gone.`,
    done: (name, version) => `‘${name}’: done. Version ${version} is now in use.`,
  },
  dayUnits: { days: 'days ago', 'days left': 'days left', 'working days': 'working days ago' },
  units: {
    days: 'days',
    'working days': 'working days',
    'days left': 'days left',
    'yes/no': 'yes or no',
    count: 'count',
    'n of m': 'number of total',
    step: 'step',
    list: 'list',
    fields: 'fields',
    contacts: 'contacts',
    changes: 'changes',
    points: 'points',
  },
  is: (about, is) => (about === 'filled' ? (is ? 'is filled in' : 'is empty') : is ? 'is yes' : 'is no'),
  answer: 'Is raised when the field',
  plain: 'In plain words',
  notYet: 'The sentence comes when the rule is right.',
  cel: 'In CEL',
  celHint:
    'Type two letters for names and functions. Choose with the arrows and Enter. Escape closes the list.',
  beside: 'Number and day beside it',
  parts: { rule: 'Rule', value: 'Number', of: 'Second number', date: 'Day', inputs: 'Fields' },
  offered: (count) => plural(count, 'suggestion', 'suggestions'),
  wrongAt: (line, column) => `Line ${line}, character ${column}`,
  goThere: 'Go to that place',
  inputs: 'Fields that must have been read',
  inputsHint: 'Sidelight takes them from the rule.',

  texts: 'Texts',
  textsIn: 'Language of the texts',
  languages: { nl: 'Dutch', en: 'English' },
  textParts: {
    name: 'Name',
    question: 'Which question?',
    note: 'What the sentence leaves open',
    raised: 'When the rule is raised',
    notRaised: 'When the rule is not raised',
    figure: 'With the number',
    purpose: 'Why do we look at this?',
    thresholdFrom: 'Where does the threshold come from?',
    objection: 'Known objection',
    ask: 'What you can ask in the talk',
  },
  optional: 'may be empty',
  group: 'Group',
  owner: 'Who is in charge of it?',
  validFrom: 'Holds from',
  validTo: 'Holds up to and including',
  on: 'Is on for whoever uses the pack',

  checks: 'Checks',
  check: (remark, field, nameOf) => {
    switch (remark.about) {
      case 'never':
        return remark.holds
          ? 'Every field may be read.'
          : `Sidelight never reads this: ${remark.fields.map(field).join(', ')}.`;
      case 'proxy':
        return remark.holds
          ? 'No field that says something of where somebody comes from.'
          : `Take care. This field can say something of where somebody comes from: ${remark.fields.map(field).join(', ')}. It counted in Rotterdam’s risk model, which was stopped.`;
      case 'combines':
        return remark.holds
          ? 'Adds no signals together.'
          : `Joins signals: ${remark.indicators.map(nameOf).join(', ')}. Better leave them apart.`;
      case 'always':
        return 'Is raised for everyone that you saw. Then the rule says nothing.';
      case 'nobody':
        return 'Is raised for nobody that you saw.';
      case 'differs':
        return 'Is not always raised, and not never.';
      case 'unknown':
        return `It is unknown for ${plural(remark.clients, 'citizen', 'citizens')}. Often missing: ${field(remark.field)}.`;
    }
  },

  missing: 'Still to do',
  missingPart: (where) => `${where}: fill this in or check it.`,
  history: 'History',
  noHistory: 'There is nothing from before yet.',
  restore: (moment) => `Back to ${moment}`,
  drop: 'Throw draft away',
  dropSure: 'Do you want to throw this draft away? What stands in the pack stays so.',
  yes: 'Yes, throw away',
  no: 'No',
  publish: 'Put into the pack',
  what: 'What changes?',
  whatHint: 'One sentence for whoever uses the pack, in both languages.',
  publishNow: (version) => `Put ${version} into the pack`,
  cantPublish: (count) =>
    `${plural(count, 'thing is', 'things are')} not right yet. After that you can publish.`,
  nothingToPublish: 'Nothing has changed.',
  fixed: 'Your organisation fixed the pack. You can write and try here, and not publish.',
  publishedAs: (name, version) => `${name} is in the pack. Version ${version} is in use now.`,
  failed: 'That did not work. Try again.',
  examples: {
    refused: (count) =>
      `Nothing was published yet: ${plural(count, 'example of the pack no longer holds', 'examples of the pack no longer hold')}. Mend the rule, or say of each example that it should be so now.`,
    one: (at, rule) => `Example ${at}, ${rule}.`,
    on: (day) => `On ${day}.`,
    expected: (state, value) => `Expected: ${inSentence(state, value)}.`,
    said: (state, value) => `The rule now says: ${inSentence(state, value)}.`,
    notJudged: 'The rule does not hold on that day.',
    agree: 'It should be so now. Change the example.',
    agreeGone: 'Take this example away.',
  },
};

const inSentence = (state: string, value: string): string =>
  `${state.toLowerCase()}${value === '' ? '' : ` (${value})`}`;

export const tryEn: TryWords = {
  title: 'Try',
  on: 'On whom?',
  sources: (kind, count) =>
    `${{ seen: 'What I saw', pack: 'From the pack', rules: 'From the rules' }[kind]}${count === null ? '' : ` (${count})`}`,
  nothingSeen: 'You saw nobody in this session yet. Open a list in your system, or try the example.',
  system: 'System',
  coach: 'Show names of citizens of',
  nobody: 'nobody: pseudonyms only',
  heading: (kind, count) =>
    kind === 'seen'
      ? `On what you saw in this session: ${plural(count, 'citizen', 'citizens')}`
      : `${kind === 'pack' ? 'On the example caseload of the pack' : 'On an example made from the rules'}: ${plural(count, 'invented citizen', 'invented citizens')}`,
  invented: {
    pack: 'Nobody of it exists. Whoever made the pack thought these citizens up. Their days move along with today.',
    rules:
      'Nobody of it exists. Sidelight makes these citizens from the rules. Their days lie around the thresholds of this pack.',
  },
  show: 'Form',
  shows: { chart: 'Chart', table: 'Table' },
  states: { raised: 'Raised', 'not raised': 'Not raised', unknown: 'Unknown' },
  count: 'How often is the rule raised?',
  clients: 'Citizens',
  broken: 'The rule is not right yet. Finish it under Write first.',
  notHere: 'This rule is about the page that is open. It can be seen there only.',
  whole: (value) => `Of all citizens together: ${value}`,
  missing: 'What is missing where it is unknown?',
  missingFor: (count) => `for ${plural(count, 'citizen', 'citizens')}`,
  field: 'Field',
  curve: 'How often is the rule raised, by threshold?',
  noCurve: 'This rule has no threshold to move.',
  counting: 'Sidelight is counting …',
  threshold: 'Threshold',
  raised: 'Raised for',
  slider: 'Move the threshold',
  draftAt: (threshold, raised) => `draft: ${threshold} → ${raised}`,
  packAt: (threshold, raised) => `in force: ${threshold} → ${raised}`,
  edge: 'Just around the threshold',
  noEdge: 'Nobody is close to the threshold.',
  client: 'Citizen',
  value: 'Number',
  withDraft: 'draft',
  withPack: (version) => `version ${version}`,
  differences: (version) => `Difference with version ${version}`,
  compareWith: 'Compare with',
  inUse: (version) => `the pack in use (${version})`,
  withOther: (version) => `pack ${version}`,
  differencesOther: (version) => `Difference with pack ${version}`,
  notThere: (version) => `Pack ${version} does not have this rule.`,
  isNew: 'This rule is new. There is nothing to compare with.',
  unchanged: 'Nothing of the rule has changed.',
  from: 'From',
  to: 'To',
  same: 'stays the same',
  who: (count) => `See ${count === 1 ? 'that one' : `those ${count}`}`,
  pseudonyms: 'You see pseudonyms. They hold until you close this page.',
};
