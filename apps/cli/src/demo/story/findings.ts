import type { ProcessKey, UnitKey } from './cast.js';

export type Grade = 'major-nonconformity' | 'minor-nonconformity' | 'observation' | 'opportunity-for-improvement';

/** What an audit finds. */
export interface AuditMatter {
  readonly theme: string;
  readonly process: ProcessKey;
  readonly auditee: UnitKey;
  readonly grade: Grade;
  readonly clause: string;
  readonly title: string;
  readonly evidence: string;
  readonly response: string;
  readonly correction: string;
}

/** All that auditors find, in the order in which a year's audits come to it. */
export const auditMatters: readonly AuditMatter[] = [
  { theme: 'receipt-without-date', process: 'administrative-services', auditee: 'services', grade: 'minor-nonconformity', clause: '8.2.1', title: 'Строк надання послуги не зазначено в описі', evidence: 'Із 30 переглянутих описів у чотирьох немає дати готовності.', response: 'Погоджуємося. Дату вносимо від руки до зміни шаблону.', correction: 'Чотирьом заявникам повідомлено строки, описи доповнено.' },
  { theme: 'missing-annex', process: 'social-services', auditee: 'services', grade: 'observation', clause: '7.5.3', title: 'Справи зберігаються у незамкнених шафах', evidence: 'Дві з шести шаф у секторі не замикаються.', response: 'Замки замовлено, ключі матиме черговий.', correction: 'Замки встановлено.' },
  { theme: 'archive-lost', process: 'archive', auditee: 'registry', grade: 'major-nonconformity', clause: '7.5.3', title: 'Немає записів про видачу архівних томів', evidence: 'За журналом камери 104 видачі, за журналом видачі 31; два томи на час аудиту не знайдено.', response: 'Погоджуємося. Видачу призупинено до запровадження журналу біля дверей.', correction: 'Томи знайдено, видача лише за підписом завідувача.' },
  { theme: 'data-entry', process: 'registration', auditee: 'registry', grade: 'minor-nonconformity', clause: '8.5.1', title: 'Запис вносять без звіряння з документом', evidence: 'У трьох із десяти спостережень дані вводили з голосу.', response: 'Погоджуємося; звіряння проведемо з кожним реєстратором.', correction: 'Із реєстраторами проведено розбір, запроваджено звіряння.' },
  { theme: 'lost-mail', process: 'appeals', auditee: 'appeals', grade: 'minor-nonconformity', clause: '8.2.1', title: 'Не всі канали звернень переглядають щодня', evidence: 'Минулого місяця скриньку порталу не відкривали чотири дні.', response: 'Погоджуємося, призначено заміну.', correction: 'Переглянуто скриньку за квартал, пропущених немає.' },
  { theme: 'access-rights', process: 'information-systems', auditee: 'support', grade: 'major-nonconformity', clause: '7.5.3', title: 'Доступ звільнених працівників не закрито', evidence: 'П’ять облікових записів осіб, що звільнилися від двох до семи місяців тому, діють.', response: 'Погоджуємося; записи закрито того самого дня.', correction: 'П’ять записів закрито, журнал входів перевірено.' },
  { theme: 'supplier-quality', process: 'procurement', auditee: 'support', grade: 'observation', clause: '8.4.1', title: 'Оцінку постачальників ведуть без дати', evidence: 'Картки постачальників не мають дати оцінювання.', response: 'Дату додано до картки.', correction: 'Картки доповнено.' },
  { theme: 'induction', process: 'personnel', auditee: 'services', grade: 'minor-nonconformity', clause: '7.2', title: 'Немає підтвердження навчання двох працівників', evidence: 'У листках адаптації немає позначки про навчання з захисту даних.', response: 'Навчання було, позначки внесемо після перевірки знань.', correction: 'Знання перевірено, позначки внесено.' },
  { theme: 'outdated-forms', process: 'administrative-services', auditee: 'services', grade: 'minor-nonconformity', clause: '7.5.3', title: 'На місцях лежать скасовані бланки', evidence: 'У двох вікнах із семи знайдено бланки попереднього зразка.', response: 'Погоджуємося. Бланки вилучено.', correction: 'Бланки вилучено в усіх вікнах.' },
  { theme: 'queue-system', process: 'administrative-services', auditee: 'services', grade: 'opportunity-for-improvement', clause: '9.1.2', title: 'Питати відвідувачів про час очікування', evidence: 'Опитування є, але про очікування не питають.', response: 'Приймаємо: додамо запитання до опитування.', correction: 'Запитання додано.' },
  { theme: 'storage-conditions', process: 'archive', auditee: 'registry', grade: 'minor-nonconformity', clause: '7.1.4', title: 'Прилади сховища без повірки', evidence: 'Строк повірки двох приладів сплив минулого місяця.', response: 'Погоджуємося, прилади подано на повірку.', correction: 'Прилади повірено.' },
  { theme: 'act-records', process: 'registration', auditee: 'registry', grade: 'observation', clause: '8.5.2', title: 'Нумерація актових записів із пропуском', evidence: 'У книзі пропущено номер 417 без пояснення.', response: 'Пояснення внесено: аркуш зіпсовано під час друку.', correction: 'Пояснення підшито до книги.' },
  { theme: 'answer-without-number', process: 'appeals', auditee: 'appeals', grade: 'opportunity-for-improvement', clause: '8.2.1', title: 'Надсилати відповіді електронною поштою за згодою', evidence: 'Понад половина громадян подає адресу електронної пошти, а відповіді друкують.', response: 'Відхиляємо цього року: потрібна зміна порядку діловодства.', correction: 'Пропозицію занесено до плану.' },
  { theme: 'backup', process: 'information-systems', auditee: 'support', grade: 'minor-nonconformity', clause: '7.1.3', title: 'Відновлення з резервної копії не випробовують', evidence: 'Останній протокол відновлення — позаторік.', response: 'Погоджуємося, випробування заплановано.', correction: 'Відновлення випробувано, протокол складено.' },
  { theme: 'contract-publication', process: 'procurement', auditee: 'support', grade: 'minor-nonconformity', clause: '8.4.3', title: 'Додаткові угоди публікують із запізненням', evidence: 'Із дванадцяти угод три оприлюднено пізніше строку.', response: 'Не погоджуємося щодо однієї: строк продовжено майданчиком.', correction: 'Строки звірено, пояснення додано.' },
  { theme: 'job-descriptions', process: 'personnel', auditee: 'appeals', grade: 'observation', clause: '5.3', title: 'Посадові інструкції старші за структуру', evidence: 'Сім інструкцій датовано раніше за чинну структуру.', response: 'Перегляд заплановано на наступний місяць.', correction: 'Інструкції переглянуто.' },
  { theme: 'wrong-fee', process: 'administrative-services', auditee: 'services', grade: 'minor-nonconformity', clause: '8.5.1', title: 'Ставки зборів на касі не збігаються з довідником', evidence: 'Дві ставки з сорока минулорічні.', response: 'Погоджуємося, таблицю замінено.', correction: 'Таблицю замінено, квитанції звірено.' },
  { theme: 'subsidy-delay', process: 'social-services', auditee: 'services', grade: 'major-nonconformity', clause: '8.5.1', title: 'Строк призначення допомоги систематично порушено', evidence: 'Із 60 справ вибірки у семи строк перевищено, середнє запізнення п’ять днів.', response: 'Погоджуємося. Справи взято на щоденний контроль.', correction: 'Сім справ розглянуто, виплати призначено.' },
  { theme: 'archive-terms', process: 'archive', auditee: 'registry', grade: 'observation', clause: '8.2.1', title: 'Заявників не повідомляють про готовність довідки', evidence: 'Журналу повідомлень немає.', response: 'Журнал запроваджено.', correction: 'Журнал ведуть.' },
  { theme: 'system-outage', process: 'information-systems', auditee: 'support', grade: 'minor-nonconformity', clause: '7.1.3', title: 'Оновлення систем у години прийому', evidence: 'Чотири оновлення за квартал проведено між 10:00 і 12:00.', response: 'Погоджуємося, вікно оновлень — після 19:00.', correction: 'Підрядників повідомлено, оновлення перенесено.' },
]; // prettier-ignore
