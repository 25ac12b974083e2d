/** A difficulty that the generator of a world put in, and what it will do to one person or group. */
export interface PlantedDifficulty {
  objectId: string;
  objectType: 'User' | 'Group';
  why:
    | 'account-disabled'
    | 'no-matching-value'
    | 'only-nested'
    | 'not-assigned'
    | 'recycle-bin'
    | 'guest-name-stripped'
    | 'no-family-name'
    | 'two-accounts';
  /** Will this difficulty keep the object from arriving at all, or only change what arrives? */
  stops: boolean;
}
