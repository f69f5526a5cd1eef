import type { Parameters } from '#kernel';

/** Something to know about a draft: a *fault* keeps it from being published, a *notice* does not. */
export interface Finding {
  readonly weight: 'fault' | 'notice';
  /** JSON pointer into the content; empty for the whole. */
  readonly pointer: string;
  /** Stable; its text is `fault.<code>`. */
  readonly code: string;
  readonly params: Parameters;
}

export const fault = (pointer: string, code: string, params: Parameters = {}): Finding => ({ weight: 'fault', pointer, code, params });
export const notice = (pointer: string, code: string, params: Parameters = {}): Finding => ({ weight: 'notice', pointer, code, params });

/** Those that keep a draft from being published. */
export const faultsOf = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ weight }) => weight === 'fault');
