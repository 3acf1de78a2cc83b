import type { GuessRule, ImportField } from '../../../shared/api/import-types.ts';
import type { BuyingFunction, Layer } from '../../../shared/domain/values.ts';

function layerWords(from: ImportField, value: Layer, words: readonly string[]): GuessRule {
  return { target: 'layer', from, words: [...words], value };
}
function functionWords(
  from: ImportField,
  value: BuyingFunction,
  words: readonly string[],
): GuessRule {
  return { target: 'function', from, words: [...words], value };
}

const FINANCE = [
  'finance',
  'financial',
  'CFO',
  'treasurer',
  'accounting',
  'accountant',
  'audit',
  'controller',
  '财务',
  '会计',
  '预算',
  '审计',
  '资金',
];
const PROCUREMENT = [
  'procurement',
  'purchasing',
  'commercial',
  'sourcing',
  'buyer',
  'supply chain',
  '采购',
  '供应',
  '招标',
  '物资',
];
const TECHNICAL = [
  'IT',
  'ICT',
  'CIO',
  'CTO',
  'information',
  'technology',
  'technical',
  'digital',
  'engineering',
  'R&D',
  '信息',
  '技术',
  '工程',
  '研发',
  '质量',
  '数字化',
];
const USER = [
  'operations',
  'production',
  'manufacturing',
  'plant',
  'service delivery',
  'logistics',
  '生产',
  '制造',
  '运营',
  '车间',
  '物流',
  '仓储',
  '门店',
  '使用',
];
const EXECUTIVE = [
  'chief executive',
  'CEO',
  'chairman',
  'chair',
  'president',
  'managing director',
  'permanent secretary',
  'board',
  '董事',
  '总裁',
  '总经理',
  '总经办',
  '管理决策',
];

/** What the import guesses from words until the user changes it; shown and editable in the wizard. */
export const DEFAULT_GUESSES: readonly GuessRule[] = [
  {
    target: 'kind',
    from: 'name',
    words: ['vacant', 'vacancy', 'TBC', 'TBD', 'to be appointed', '空缺', '待定', '招聘中'],
    value: 'ghost',
  },
  { target: 'kind', from: 'title', words: ['not in post', '空缺'], value: 'ghost' },
  {
    target: 'kind',
    from: 'name',
    words: ['eliminated', 'abolished', '撤销', '已撤'],
    value: 'abolished',
  },
  {
    target: 'kind',
    from: 'name',
    words: ['N/D', 'ND', 'N/A', 'not disclosed', 'unknown', '未公开', '保密', '不详'],
    value: 'unnamed',
  },
  layerWords('grade', 'decision', ['SCS4', 'SCS3', 'OF-9', 'OF-8']),
  layerWords('grade', 'management', ['SCS2', 'OF-7']),
  layerWords('grade', 'operational', ['SCS1', 'SCS1A', 'OF-6']),
  layerWords('title', 'decision', [
    'chief',
    'chairman',
    'CEO',
    'CFO',
    'CIO',
    'CTO',
    'COO',
    'president',
    'managing director',
    'director general',
    'permanent secretary',
    'general manager',
    '董事',
    '总裁',
    '总经理',
    '首席',
    '副总',
  ]),
  layerWords('title', 'management', [
    'director',
    'head',
    'manager',
    'lead',
    'supervisor',
    'superintendent',
    '总监',
    '经理',
    '部长',
    '主任',
    '处长',
    '科长',
    '主管',
    '厂长',
  ]),
  layerWords('title', 'operational', [
    'engineer',
    'specialist',
    'analyst',
    'operator',
    'technician',
    'assistant',
    'officer',
    'clerk',
    '工程师',
    '专员',
    '操作',
    '班长',
    '技术员',
    '助理',
    '员',
  ]),
  functionWords('title', 'finance', FINANCE),
  functionWords('title', 'procurement', PROCUREMENT),
  functionWords('title', 'technical', TECHNICAL),
  functionWords('title', 'executive', EXECUTIVE),
  functionWords('department', 'finance', FINANCE),
  functionWords('department', 'procurement', PROCUREMENT),
  functionWords('department', 'technical', TECHNICAL),
  functionWords('department', 'executive', EXECUTIVE),
  functionWords('title', 'user', USER),
  functionWords('department', 'user', USER),
];

/** Cells of the manager column that mean "nobody above". */
export const DEFAULT_TOP_MARKERS = ['XX', 'none', '-', '无', '/'] as const;

type Target = GuessRule['target'];
type ValueOf<T extends Target> = Extract<GuessRule, { target: T }>['value'];

/** Texts a rule remembers. */
const REMEMBERED = 2_000;

/** A guesser prepared once for all rows: the first rule of a target one of whose words occurs gives the value. */
export interface Guesser {
  guess<T extends Target>(target: T, cell: (field: ImportField) => string): ValueOf<T> | null;
}

/** Prepares guess rules: CJK words match anywhere, others as whole words without regard to case. */
export function guesser(rules: readonly GuessRule[]): Guesser {
  const prepared = rules
    .filter((rule) => rule.words.some((word) => word.trim() !== ''))
    .map((rule) => ({ rule, holds: remembering(patternOf(rule.words)) }));
  return {
    guess<T extends Target>(target: T, cell: (field: ImportField) => string) {
      for (const { rule, holds } of prepared) {
        if (rule.target === target && holds(cell(rule.from))) return rule.value as ValueOf<T>;
      }
      return null;
    },
  };
}

/** Tests a text, and remembers the first ones: titles and departments come again and again. */
function remembering(pattern: RegExp): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const holds = pattern.test(text);
    if (known.size < REMEMBERED) known.set(text, holds);
    return holds;
  };
}

const LETTER = '[[\\p{L}\\p{N}]--\\p{Script=Han}]';

function patternOf(words: readonly string[]): RegExp {
  const parts = words.filter((word) => word.trim() !== '').map(wordPattern);
  return new RegExp(parts.join('|'), 'iv');
}

function wordPattern(word: string): string {
  const literal = word.trim().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  if (/\p{Script=Han}/u.test(word)) return literal;
  // Chinese sets no space beside them: IT经理.
  return `(?<!${LETTER})${literal}(?!${LETTER})`;
}
