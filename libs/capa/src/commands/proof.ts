import type { Identity } from '#identity';
import type { Clock } from '#kernel';
import type { Signing } from '../domain/index.js';
import type { Sender } from './sender.js';

/** By what a signer shows that it is them: a password of the house, or a fresh authentication at the provider. Either goes no further. */
export type Proof = { readonly password: string } | { readonly authentication: string };

/** What came of it: when and how the signer was authenticated, or the code of the refusal. */
export type Shown =
  | { readonly authenticated: true; readonly how: Pick<Signing, 'signedAt' | 'authentication'> }
  | { readonly authenticated: false; readonly refusal: string };

/** Judges what signers show. */
export class ProofOfSigner {
  constructor(
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** A fresh authentication is for one command on one CAPA, and is bound to this one from now on. @throws Throttled */
  async judge(proof: Proof, command: string, capa: string, { actor: { person }, commandId }: Sender): Promise<Shown> {
    if ('password' in proof) {
      const right = await this.identity.verifyPassword(person, proof.password);
      return right
        ? { authenticated: true, how: { signedAt: this.clock.now() } }
        : { authenticated: false, refusal: 'signer-is-authenticated' };
    }
    const authentication = await this.identity.provider?.fresh.take(proof.authentication, { person, act: `${command} ${capa}`, commandId });
    return authentication
      ? { authenticated: true, how: { signedAt: authentication.at, authentication } }
      : { authenticated: false, refusal: 'signer-authenticated-anew' };
  }

  /** Whoever is refused may mend what is in the way, and need not authenticate once more for the same command. */
  async giveBack(proof: Proof, { commandId }: Sender): Promise<void> {
    if ('authentication' in proof) await this.identity.provider?.fresh.giveBack(proof.authentication, commandId);
  }
}
