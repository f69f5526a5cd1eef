/** What a person is found again by. The kinds have their own forms and never meet: the kind is part of the hash. */
export type FoundBy = 'name' | 'contact' | 'username' | 'key';

/**
 * The form in which two ways of writing the same name, contact, user name or key are one: composed Unicode, no case, the apostrophes
 * ' ’ ʼ one, single spaces; a name whatever the order of its words, without points and commas; a telephone number by its digits, a
 * national one (0…) with the country's code.
 */
export function normalForm(kind: FoundBy, text: string): string {
  const plain = oneApostrophe(text.normalize('NFKC').toLowerCase().normalize('NFC')).replace(/\s+/gu, ' ').trim();
  switch (kind) {
    case 'name':
      return plain
        .replace(/[.,]/gu, ' ')
        .replace(/[‐‑–—]/gu, '-')
        .split(' ')
        .filter(Boolean)
        .sort()
        .join(' ');
    case 'contact':
      return /^\+?[\d\s().-]{7,}$/u.test(plain) ? telephone(plain) : plain;
    case 'username':
    case 'key':
      return plain;
    default:
      return kind satisfies never;
  }
}

function oneApostrophe(text: string): string {
  return text.replace(/['’ʼ`´‘‛′＇]/gu, 'ʼ');
}

function telephone(text: string): string {
  const digits = text.replace(/\D/gu, '').replace(/^00/u, '');
  return /^0\d{9}$/u.test(digits) ? `38${digits}` : digits;
}
