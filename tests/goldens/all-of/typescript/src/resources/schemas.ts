export interface Animal {
  kind: string;

  /** What it is called. */
  name: string;
}

export type AnyPet = Cat | Dog;

export interface Cat {
  kind: 'cat';

  /** What it is called. */
  name: string;

  lives: number;
}

/** A good one. */
export interface Dog {
  kind: 'dog';

  /** What it is called. */
  name: string;

  /** Whom it likes. */
  best_friend?: Animal;
}
