/** A unit that amounts are counted in, such as US cents or your own credits. */
export interface CreditTypeData {
  /** ID of the credit type. */
  id: string;

  /** Name of the credit type. */
  name: string;
}

/** Which types of usage events match. */
export interface EventTypeFilter {
  /** Only events of these types match. Not empty, if present. */
  in_values?: Array<string>;

  /** Events of these types do not match. Not empty, if present. */
  not_in_values?: Array<string>;
}

/** A reference to one object. */
export interface ID {
  /** ID of the object. */
  id: string;
}

/** A condition on one property of a usage event. */
export interface PropertyFilter {
  /** Name of the property. */
  name: string;

  /** `true`: the event must have the property. `false`: it must not. Left out: either will do. */
  exists?: boolean;

  /** The property must have one of these values. Not empty, if present. */
  in_values?: Array<string>;

  /** The property must have none of these values. Not empty, if present. */
  not_in_values?: Array<string>;
}
