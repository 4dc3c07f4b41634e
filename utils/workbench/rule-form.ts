import type { ASTNode } from '@marcbachmann/cel-js';
import { celType, environmentFor } from '../indicators/environment.ts';
import { leadingName } from '../indicators/named.ts';
import type { InputGroup, NamedThreshold, Unit } from '../street/pack.ts';
import type { FieldId } from '../street/reading.ts';
import { fieldById } from '../vocabulary/index.ts';

export type Comparison = '>' | '>=' | '<' | '<=' | '==';

/** How far a day lies from today, counted as the unit says. */
type DayUnit = 'days' | 'days left' | 'working days';

interface Compared {
  comparison: Comparison;
  threshold: number;
  /** Id of the pack's threshold that this is; absent: the rule's own number. */
  named?: string | undefined;
}

/** What a rule about one field of a client asks, as a person fills it in. The threshold is in the unit. */
export type RuleForm =
  | ({ about: 'day'; field: FieldId; unit: DayUnit } & Compared)
  | ({ about: 'number'; field: FieldId; unit: Unit } & Compared)
  | { about: 'filled'; field: FieldId; is: boolean }
  | { about: 'yes'; field: FieldId; is: boolean };

/** The parts of an indicator that the form decides. */
export interface FormedRule {
  rule: string;
  threshold: number | null;
  unit: Unit;
  inputs: InputGroup[];
  /** The number beside it, for what is compared with a threshold. */
  value?: string | undefined;
  /** The day that it rests on, where it is about a day. */
  date?: string | undefined;
}

const COUNTED: Record<DayUnit, string> = {
  days: 'days_since',
  'days left': 'days_until',
  'working days': 'working_days_since',
};
const COMPARISONS: readonly string[] = ['>', '>=', '<', '<=', '=='] satisfies Comparison[];

/** The form as CEL. A field whose type does not fit gives CEL that `compile` refuses. */
export function formToRule(form: RuleForm): FormedRule {
  const inputs = [[[form.field]]];
  if (form.about === 'filled' || form.about === 'yes') {
    const asked = form.about === 'filled' ? `filled(${form.field})` : form.field;
    return { rule: form.is ? asked : `!${asked}`, threshold: null, unit: 'yes/no', inputs };
  }
  const { field, unit, comparison, threshold, named } = form;
  const measured = form.about === 'day' ? `${COUNTED[form.unit]}(${field})` : field;
  return {
    rule: `${measured} ${comparison} ${named ?? 'threshold'}`,
    threshold,
    unit,
    inputs,
    value: measured,
    ...(form.about === 'day' ? { date: field } : {}),
  };
}

/**
 * The form of a client's rule, or null where it has no form's shape and stays CEL.
 * @param thresholds that the pack has by name
 */
export function ruleToForm(
  { rule, threshold, unit, inputs, value, date }: FormedRule,
  thresholds: readonly NamedThreshold[] = [],
): RuleForm | null {
  let form: RuleForm | null;
  try {
    const named = leadingName(rule, thresholds);
    form = shapeOf(environmentFor('client').parse(rule).ast, threshold, unit, named);
  } catch {
    return null;
  }
  if (!form) return null;
  // A form would write other inputs, another unit or number than stand here, and lose them.
  const again = formToRule(form);
  return again.unit === unit &&
    (value === undefined || value === again.value) &&
    (date === undefined || date === again.date) &&
    again.threshold === threshold &&
    JSON.stringify(again.inputs) === JSON.stringify(inputs)
    ? form
    : null;
}

function shapeOf(node: ASTNode, threshold: number | null, unit: Unit, named: string | null): RuleForm | null {
  const op: string = node.op;
  if (COMPARISONS.includes(op)) {
    const [measured, limit] = node.args as [ASTNode, ASTNode];
    if (limit.op !== 'id' || limit.args !== (named ?? 'threshold') || threshold === null) return null;
    return comparisonOf(
      measured,
      { comparison: op as Comparison, threshold, ...(named !== null && { named }) },
      unit,
    );
  }
  const is = op !== '!_';
  const asked = is ? node : (node.args as ASTNode);
  const filled = argumentOf(asked, 'filled');
  if (filled) return { about: 'filled', field: filled, is };
  const field = fieldIn(asked);
  return field && typeOf(field) === 'bool' ? { about: 'yes', field, is } : null;
}

function comparisonOf(measured: ASTNode, compared: Compared, unit: Unit): RuleForm | null {
  for (const dayUnit of Object.keys(COUNTED) as DayUnit[]) {
    const field = argumentOf(measured, COUNTED[dayUnit]);
    if (field) return { about: 'day', field, unit: dayUnit, ...compared };
  }
  const field = fieldIn(measured);
  return field && typeOf(field) === 'double' ? { about: 'number', field, unit, ...compared } : null;
}

/** The field that a function is called with, when it is called with a field alone. */
function argumentOf(node: ASTNode, name: string): FieldId | null {
  if (node.op !== 'call') return null;
  const [called, args] = node.args as [string, ASTNode[]];
  return called === name && args.length === 1 ? fieldIn(args[0]!) : null;
}

function fieldIn(node: ASTNode): FieldId | null {
  return node.op === 'id' && fieldById(node.args as string) ? (node.args as string) : null;
}

function typeOf(id: FieldId): ReturnType<typeof celType> {
  const field = fieldById(id);
  return field ? celType(field) : null;
}
