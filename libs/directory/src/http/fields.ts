import { choice, list, text } from '#platform';
import { roles } from '../domain/index.js';

/** The fields that several forms of the directory share. */
export const nameField = text({ max: 300 });
export const keyField = text({ max: 200 });
export const contactField = text({ max: 300 });
export const reasonField = text({ max: 2000, lines: true });
export const rolesField = list(choice(roles), { max: roles.length, unique: true });
export const userNameField = text({ max: 100, pattern: /^\S(.*\S)?$/u });
export const passwordField = text({ max: 200, min: 8 });
export const attemptField = text({ min: 43, max: 43, pattern: /^[\w-]{43}$/ });
export const byIdOrKey = 'Id or key.';
