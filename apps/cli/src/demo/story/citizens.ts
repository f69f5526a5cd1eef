import type { Chance } from '../chance.js';

/** A citizen who writes; all of them are made up. */
export interface Citizen {
  readonly name: string;
  readonly contact: string;
  readonly privileged: boolean;
  readonly woman: boolean;
}

const women = {
  given: ['Олена', 'Ганна', 'Людмила', 'Валентина', 'Зоряна', 'Христина', 'Поліна', 'Ніна', 'Раїса', 'Маргарита'],
  patronymics: ['Іванівна', 'Петрівна', 'Олексіївна', 'Степанівна', 'Богданівна', 'Юріївна', 'Романівна'],
} as const;
const men = {
  given: ['Василь', 'Степан', 'Анатолій', 'Борис', 'Ярослав', 'Назар', 'Тимофій', 'Григорій', 'Євген', 'Леонід'],
  patronymics: ['Іванович', 'Петрович', 'Олексійович', 'Степанович', 'Богданович', 'Юрійович', 'Романович'],
} as const;
const surnames = [
  'Деркач', 'Заєць', 'Кобзар', 'Лебідь', 'Муха', 'Нечай', 'Опанасенко', 'Пилипенко', 'Редько', 'Сірко', 'Таран', 'Удод', 'Хоменко', 'Цимбал', 'Черв’як',
  'Шпак', 'Щур', 'Юрченко', 'Ясько', 'Безверхий', 'Вовк', 'Горобець', 'Дяченко', 'Журавель', 'Іваненко',
] as const; // prettier-ignore
const streets = ['Соборна', 'Шевченка', 'Нижня', 'Садова', 'Козацька', 'Вокзальна', 'Лесі Українки', 'Зелена'] as const;

/** Somebody who writes, under an address where nobody lives. */
export function someCitizen(chance: Chance): Citizen {
  const people = chance.oneOf([women, men]);
  const { given, patronymics } = people;
  const surname = chance.oneOf(surnames);
  const name = `${surname} ${chance.oneOf<string>(given)} ${chance.oneOf<string>(patronymics)}`;
  const contact = chance.happens(0.5)
    ? `м. Верхів’я, вул. ${chance.oneOf(streets)}, буд. ${chance.between(1, 120)}, кв. ${chance.between(1, 90)}`
    : `kontakt-${chance.between(100, 999)}-${chance.between(100, 999)}@poshta.example`;
  return { name, contact, privileged: chance.happens(0.12), woman: people === women };
}

/** How a letter to a citizen begins: given name and patronymic, in the vocative. */
export function greeting({ name, woman }: Citizen): string {
  const [, ...called] = name.split(' ');
  return `${woman ? 'Шановна' : 'Шановний'} ${called.map(vocative).join(' ')}!`;
}

function vocative(name: string): string {
  if (name.endsWith('а')) return `${name.slice(0, -1)}о`;
  if (/[йь]$/.test(name)) return `${name.slice(0, -1)}ю`;
  return name.endsWith('ч') ? `${name}у` : `${name}е`;
}
