import type { AccountPageWords } from './account-page.ts';

export const accountPageEn: AccountPageWords = {
  paper: 'Which paper',
  papers: {
    dpia: 'Annex to the DPIA',
    council: 'Sheet for the works council',
    leaflet: 'Leaflet for citizens',
    catalogue: 'Catalogue of indicators',
    'ai-act': 'AI Act assessment',
    register: 'Algorithm register',
  },
  language: 'Language of the paper',
  print: 'Print',
  save: (form) => `Save as ${form}`,
  field: 'Field',
  value: 'Content',
  empty: 'not filled in',
  missing: (fields) => `This can’t go to the register yet. Still to fill in: ${fields}.`,
};
