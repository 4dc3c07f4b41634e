import type { AccountWords } from './account-words.ts';

export const sectionsEn: AccountWords['sections'] = {
  dpia: {
    what: {
      heading: 'What happens',
      text: [
        'Sidelight is a browser extension. It reads the page of the case system that the coach has open, and shows beside it {all} indicators of the pack {pack}, version {version}. {on} of them are on at the start.',
        'Sidelight changes nothing in the system and sends nothing. There is no server.',
      ],
    },
    why: {
      heading: 'Purpose and legal basis',
      text: [
        'The purpose is that the coach sees agreements, terms and empty places in time, and discusses them with the citizen.',
        '{organisation} already processes these data for its statutory task. State here on which law and which purpose this use rests, and why it fits that purpose.',
      ],
    },
    whom: {
      heading: 'About whom',
      items: [
        'Citizens whose page the coach opens.',
        'Coaches: what they add themselves, such as a note or an objection to a signal.',
      ],
    },
    data: {
      heading: 'Data that the rules use',
      text: [
        'The rules of this pack use {fields} kinds of data. Sidelight reads only what is visible on the page and has a way of handling in the vocabulary.',
      ],
    },
    never: {
      heading: 'Data that Sidelight never reads',
      text: [
        'The vocabulary names {never} kinds of data that are never read, such as BSN, health, obstacles, sanctions and free remarks. A BSN that stands in another text is made illegible. What is not in the vocabulary stays unread.',
      ],
    },
    where: {
      heading: 'Where it stands and for how long',
      items: [
        'What was read stands in the memory of the browser and is gone when the browser closes.',
        'What the coach adds stands encrypted on the computer, under a pseudonym and with a last day. By default that is half a year, at most a year. The administrator can shorten or forbid it.',
        'The key stands on the same computer. It protects a copied file, but not against whoever uses the account.',
      ],
    },
    who: {
      heading: 'Who has access',
      items: [
        'Only whoever uses the account of the coach on this computer.',
        'There is no recipient. A file comes about only when the coach makes it.',
        'The maker of Sidelight gets nothing.',
      ],
    },
    measures: {
      heading: 'Measures that are in the program',
      items: [
        'After installation Sidelight may read nothing. The coach or the administrator names a system.',
        'Pages of Suwinet, BRP and DKD are always refused.',
        'The pages of Sidelight may make no connection; the browser guards that.',
        'Sidelight does not turn pages, does not click and fills in nothing. So the system records what the coach opens.',
        'Every indicator shows its rule, its data, its threshold and a known objection.',
        'A citizen can look along and get a print of what stands about them.',
      ],
    },
    risks: {
      heading: 'Risks that remain',
      items: [
        'A value in the system is old or wrong, and so is the signal. The coach sees where it stands and can dispute it.',
        'A coach reads more into a signal than it says. Discuss in the team what a signal does not say.',
        'An ordinary value, such as the last day of an exemption, can hint at health. Sidelight then shows the day and never the reason.',
        'A signal steers attention, also away from what is not in the system.',
        'An open screen can be read by whoever looks along. Lock the computer.',
        'A note can hold what does not belong there. The administrator can forbid notes.',
      ],
    },
    rights: {
      heading: 'Rights of the citizen',
      items: [
        'Access: the coach opens the client and prints what stands there, also what was kept.',
        'Rectification: the value is put right in the case system; Sidelight then reads it again.',
        'Erasure and objection: the coach wipes what is kept about the client in one act. Questions can be asked at {contact}.',
        'No decision: Sidelight takes no decision and prepares none on a right to support or a benefit.',
      ],
    },
    open: {
      heading: 'What your organisation still fills in',
      items: [
        'The legal basis and the test whether this is necessary.',
        'The advice of the data protection officer and the view of citizens or the client council.',
        'Which systems were named, and which limits the administrator has set.',
        'When you look again: in any case with a new version of this pack.',
      ],
    },
  },

  council: {
    what: {
      heading: 'What it is about',
      text: [
        'Coaches can use Sidelight with the pack {pack}, version {version}. This sheet says what can be seen of their work with it, by whom, and what technology makes impossible.',
      ],
    },
    cannot: {
      heading: 'What can’t be done',
      items: [
        'A manager can’t look along. There is no server, no account and no screen on which anyone sees the work of one coach.',
        'Sidelight sends nothing. The browser refuses the pages of Sidelight every connection.',
        'Coaches can’t be compared or put in order. A rule can’t use a coach as data to compare.',
        'Time, attendance, keys, clicks and screens are not recorded outside a study.',
        'An administrator can’t switch a study on. Only the participant can.',
        'A note of how it should be and the outcome of a sample have no place for a coach, a client or a case number. In the file for the team stands the week, no day.',
      ],
    },
    can: {
      heading: 'What can be done',
      items: [
        'The coach sees what stands on their own pages, and what they added.',
        'Whoever uses the account of the coach on the same computer sees that too.',
        'A coach can make a file: a list for a colleague, a table, or how often a rule was disputed. In the latter stands no coach and no client.',
        'The same file may say how it should be with a rule: a proposal or an objection, with the role of who wrote it (coach, quality, team manager or client council) and their own words. Whoever opens one file reads that role and those words. In a small team one may guess from it who wrote them.',
        'Quality staff can draw case files that were seen in their own browser, and check whether rules and fields are right. By question it is kept how often that was so. Whoever first opens the list of one coach alone draws from the files of that coach: the counts then say something about that work, although no name stands with them.',
        'Figures about rules, also about how it should be and from samples, are shown only when at least five files contribute to them.',
        'A coach can show a screen or a print. An organisation can also ask for such a print; agree that it does not happen.',
      ],
    },
    own: {
      heading: 'Rules about the caseload or the coach’s own work',
      text: [
        'These rules of the pack say something about the whole caseload or about the work of the coach.',
      ],
    },
    policy: {
      heading: 'What an administrator can set',
      items: [
        'Which systems Sidelight may read, and whether the extension is installed by itself.',
        'Forbid notes, remembered values and studies; shorten how long things are kept; fix the language.',
        'No setting switches on anything that records what a coach does.',
      ],
    },
    studies: {
      heading: 'Studies',
      items: [
        'A study begins only when the coach reads the file and takes part.',
        'The log stands on the coach’s own computer. It holds no text of a page, no address and no name.',
        'The coach always sees that it runs, can pause, delete lines, stop, and decides about handing it over.',
        'Who does not take part may have no disadvantage from that. You agree that with the employer.',
      ],
    },
    law: {
      heading: 'Works Councils Act (Wet op de ondernemingsraden)',
      items: [
        'Section 27(1)(l): consent for an arrangement that is aimed at or suitable for observing attendance, behaviour or performance. Whether Sidelight is suitable for that you judge with this sheet. For a study consent is to be expected.',
        'Section 27(1)(k): consent for processing data of staff.',
        'Section 25(1)(k): advice on an important technological provision.',
      ],
    },
    agree: {
      heading: 'What you can agree with the employer',
      items: [
        'Sidelight does not count in an appraisal, and nobody asks for a screen or a print.',
        'Use is voluntary and a coach may switch off every rule.',
        'A sample comes from the list of the whole team. Its outcome is about rules and fields, and is not discussed with one coach as a judgement.',
        'Files of coaches go only to who looks after the rules, and are deleted after that.',
        'A new version of the pack comes to the team meeting first, with this sheet made anew.',
      ],
    },
  },

  leaflet: {
    what: {
      heading: 'What is Sidelight?',
      text: [
        'Your coach at {organisation} uses a computer program with data about you. Sidelight stands beside it. It helps your coach not to forget agreements and terms.',
        'Sidelight reads only what your coach sees on the screen. It changes nothing and sends nothing.',
      ],
    },
    questions: {
      heading: 'Which questions does Sidelight ask?',
      text: [
        'This is how the questions stand on the screen of your coach. By “the citizen” we mean you. “You” in a question is you and your coach.',
      ],
    },
    not: {
      heading: 'What does Sidelight not do?',
      items: [
        'It gives you no mark and does not compare you with others.',
        'It decides nothing about your benefit or support.',
        'It reads no BSN, no medical data and no notes.',
        'It does not know everything. Sidelight does not see what is not in the system.',
      ],
    },
    rights: {
      heading: 'What can you do?',
      items: [
        'Ask your coach to look together. You may have a print.',
        'Is something not right? Say so. Your coach has the data put right.',
        'You may ask to wipe what Sidelight keeps about you.',
        'Do you have a question or a complaint? Go to {contact}.',
      ],
    },
  },

  'ai-act': {
    claim: {
      heading: 'Outcome',
      text: [
        'In our judgement Sidelight with the pack {pack}, version {version}, is no AI system in the sense of Article 3(1) of Regulation (EU) 2024/1689. This is an assessment by {organisation} and no legal advice. The line can’t be drawn for every case; so what the judgement rests on stands below.',
      ],
    },
    definition: {
      heading: 'The definition, point by point',
      items: [
        'A machine-based system: yes.',
        'Designed to operate with varying levels of autonomy: no. Sidelight shows something when a human opens a page, and does not act.',
        'May adapt after deployment: no. A rule changes only when people make a new version of the pack.',
        'Infers from input how to generate output: no. People wrote all {all} rules beforehand. There is no model, no training and no reckoning of chances.',
        'Output such as predictions, recommendations or decisions: no. A rule says what stands there or how many days ago something was. It does not say what will happen and not what the coach must do.',
      ],
    },
    why: {
      heading: 'What this rests on',
      items: [
        'Recital 12 of the regulation: a system of rules that are defined by people alone is outside the definition.',
        'Every rule is one sentence that is made from the rule itself. A coach can check it by hand.',
        'The language of the rules is a closed list of comparisons and counts of days. A rule can’t read another rule.',
        'The {signals} signals have three states. There is no score, no total and no ranking of people.',
      ],
    },
    change: {
      heading: 'What would change this judgement',
      items: [
        'Thresholds or weights that are learned from data.',
        'People in order of a predicted need or a predicted risk.',
        'A language model that summarises, or the reading of free notes.',
        'Output on a right to support or a benefit, or on a sanction: then Annex III, point 5, comes into view.',
        'A screen by which somebody divides work or appraises coaches: then Annex III, point 4, comes into view.',
        'Profiling of persons: then the exceptions of Article 6(3) fall away.',
      ],
    },
    other: {
      heading: 'What holds apart from this',
      items: [
        'The GDPR holds in any case; see the annex to the DPIA.',
        'Publishing in the Algorithm Register can be done and fits, also for an algorithm that is no AI.',
        'Assess again with every version of the pack.',
      ],
    },
  },
};
