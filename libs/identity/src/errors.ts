/** No such user name with this password. Which of the two it was is not said. */
export class WrongCredentials extends Error {
  readonly code = 'wrong-credentials';
}

/** Too many wrong attempts under this name or from this address. */
export class Throttled extends Error {
  readonly code = 'throttled';
  constructor(readonly retryAfterSeconds: number) {
    super(`no attempt for ${retryAfterSeconds} s`);
  }
}

/** The password is shorter or longer than the house takes. */
export class UnfitPassword extends Error {
  readonly code = 'unfit-password';
  readonly params: { readonly min: number; readonly max: number };
  constructor(min: number, max: number) {
    super(`a password has ${min} to ${max} characters`);
    this.params = { min, max };
  }
}

/** Another person signs in under this user name. */
export class UserNameTaken extends Error {
  readonly code = 'user-name-taken';
}

/** The person has no account. */
export class NoAccount extends Error {
  readonly code = 'no-account';
  constructor(readonly person: string) {
    super(`person ${person} has no account`);
  }
}
