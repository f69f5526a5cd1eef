import { derivedId } from '#kernel';
import type { Chance } from '../chance.js';

type Role = 'process-owner' | 'quality-manager' | 'auditor' | 'head-of-department' | 'administrator';

/** Somebody of the fictional department. */
export interface Character {
  /** User name, and how the story calls them. */
  readonly name: string;
  /** As the directory has it: surname, given name, patronymic. */
  readonly full: string;
  readonly unit: UnitKey;
  readonly roles: readonly Role[];
  /** Who comes to try the house out may be one of these. */
  readonly persona?: Persona;
}

/** Whom a visitor may be, as product.md tells them apart. */
export const personas = ['registrar', 'process-owner', 'quality-manager', 'head', 'auditor', 'administrator'] as const;
export type Persona = (typeof personas)[number];

export const units = [
  { key: 'department', name: 'Департамент адміністративних послуг міста Верхів’я', parent: null, head: 'marchenko' },
  { key: 'services', name: 'Відділ надання адміністративних послуг', parent: 'department', head: 'levchuk' },
  { key: 'registry', name: 'Відділ реєстрації та архіву', parent: 'department', head: 'honchar' },
  { key: 'appeals', name: 'Відділ звернень громадян та запобігання корупції', parent: 'department', head: 'savchenko' },
  { key: 'support', name: 'Відділ цифрового розвитку та закупівель', parent: 'department', head: 'bondarenko' },
] as const;
export type UnitKey = (typeof units)[number]['key'];

export const cast = [
  { name: 'marchenko', full: 'Марченко Галина Степанівна', unit: 'department', roles: ['head-of-department'], persona: 'head' },
  { name: 'tkachuk', full: 'Ткачук Роман Ігорович', unit: 'department', roles: [] },
  { name: 'yarova', full: 'Ярова Соломія Андріївна', unit: 'department', roles: ['quality-manager'], persona: 'quality-manager' },
  { name: 'pavlenko', full: 'Павленко Юрій Миколайович', unit: 'department', roles: ['quality-manager'] },
  { name: 'sydorenko', full: 'Сидоренко Вікторія Олегівна', unit: 'department', roles: ['auditor'], persona: 'auditor' },
  { name: 'kravets', full: 'Кравець Остап Петрович', unit: 'department', roles: ['auditor'] },
  { name: 'oliinyk', full: 'Олійник Тетяна Василівна', unit: 'department', roles: ['process-owner'] },

  { name: 'levchuk', full: 'Левчук Оксана Дмитрівна', unit: 'services', roles: ['process-owner'], persona: 'process-owner' },
  { name: 'moroz', full: 'Мороз Ірина Богданівна', unit: 'services', roles: ['process-owner'] },
  { name: 'shevchuk', full: 'Шевчук Андрій Тарасович', unit: 'services', roles: [] },
  { name: 'bilous', full: 'Білоус Наталія Юріївна', unit: 'services', roles: [] },
  { name: 'kushnir', full: 'Кушнір Максим Олексійович', unit: 'services', roles: [] },
  { name: 'vdovenko', full: 'Вдовенко Леся Романівна', unit: 'services', roles: [] },
  { name: 'hrytsenko', full: 'Гриценко Павло Сергійович', unit: 'services', roles: [] },

  { name: 'honchar', full: 'Гончар Микола Федорович', unit: 'registry', roles: ['process-owner'] },
  { name: 'rudenko', full: 'Руденко Світлана Іванівна', unit: 'registry', roles: [] },
  { name: 'zinchenko', full: 'Зінченко Олександр Павлович', unit: 'registry', roles: [] },
  { name: 'lysenko', full: 'Лисенко Марія Григорівна', unit: 'registry', roles: [] },
  { name: 'panchuk', full: 'Панчук Дмитро Володимирович', unit: 'registry', roles: [] },
  { name: 'ostapenko', full: 'Остапенко Надія Леонідівна', unit: 'registry', roles: [] },

  { name: 'savchenko', full: 'Савченко Лариса Михайлівна', unit: 'appeals', roles: ['process-owner'] },
  { name: 'kovalenko', full: 'Коваленко Дарина Вікторівна', unit: 'appeals', roles: [], persona: 'registrar' },
  { name: 'melnyk', full: 'Мельник Богдана Ярославівна', unit: 'appeals', roles: [] },
  { name: 'fedoruk', full: 'Федорук Ігор Васильович', unit: 'appeals', roles: [] },
  { name: 'chornobai', full: 'Чорнобай Катерина Орестівна', unit: 'appeals', roles: [] },

  { name: 'bondarenko', full: 'Бондаренко Сергій Анатолійович', unit: 'support', roles: ['process-owner'] },
  { name: 'klymenko', full: 'Клименко Артем Денисович', unit: 'support', roles: ['administrator'], persona: 'administrator' },
  { name: 'stelmakh', full: 'Стельмах Юлія Олександрівна', unit: 'support', roles: ['process-owner'] },
  { name: 'haidai', full: 'Гайдай Віталій Миронович', unit: 'support', roles: [] },
  { name: 'prokopenko', full: 'Прокопенко Анна Євгенівна', unit: 'support', roles: [] },
] as const satisfies readonly Character[];
export type CharacterName = (typeof cast)[number]['name'];

/** Leaves the house before the story ends. */
export const leaver = 'chornobai' satisfies CharacterName;

/** The user name of the administrator is that of every house's first user. */
export const administrator = 'klymenko' satisfies CharacterName;

export const processes = [
  { key: 'administrative-services', name: 'Надання адміністративних послуг', owner: 'levchuk', unit: 'services' },
  { key: 'social-services', name: 'Призначення соціальної допомоги та субсидій', owner: 'moroz', unit: 'services' },
  { key: 'registration', name: 'Реєстрація місця проживання та актів', owner: 'honchar', unit: 'registry' },
  { key: 'archive', name: 'Архівне зберігання та видача довідок', owner: 'honchar', unit: 'registry' },
  { key: 'appeals', name: 'Розгляд звернень громадян', owner: 'savchenko', unit: 'appeals' },
  { key: 'information-systems', name: 'Інформаційні системи та захист даних', owner: 'bondarenko', unit: 'support' },
  { key: 'procurement', name: 'Закупівлі та договори', owner: 'stelmakh', unit: 'support' },
  { key: 'personnel', name: 'Добір і навчання персоналу', owner: 'oliinyk', unit: 'department' },
] as const satisfies readonly { key: string; name: string; owner: CharacterName; unit: UnitKey }[];
export type ProcessKey = (typeof processes)[number]['key'];

/** The id of a character in the house of a seed. */
export const idOf = (seed: string, name: CharacterName): string => derivedId('demo', seed, 'person', name);

export const characterOf = (name: CharacterName): Character => cast.find((each) => each.name === name)!;

/** Who does the day's work in a unit: those who head nothing, and stay. */
export function workersOf(unit: UnitKey): readonly CharacterName[] {
  const heads: readonly string[] = units.map(({ head }) => head);
  return cast.filter((each) => each.unit === unit && ![...heads, administrator, leaver].includes(each.name)).map(({ name }) => name);
}

/** Somebody who does the day's work in a unit. */
export const someWorker = (unit: UnitKey, chance: Chance): CharacterName => chance.oneOf(workersOf(unit));
