import { csv, type CsvForm } from '../csv.ts';
import { dataDictionary } from '../dictionary.ts';

/** The data dictionary as a table. */
export const codebookOf = (form: CsvForm): string =>
  csv(
    ['event', 'group', 'field', 'form', 'means'],
    dataDictionary().map(({ event, group, field, form: of, means }) => [event, group, field, of, means]),
    form,
  );
