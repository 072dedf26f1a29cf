import type { Address, PlainDate } from "./domain.ts";
import type { ReadCall } from "./ports.ts";

/** What can be asked of a person. Always given besides: whether the person died, asked for secrecy, and what is under investigation. */
export const personFields = ["bsn", "name", "birthDate", "gender", "age", "address", "deathDate"] as const;
export type PersonField = (typeof personFields)[number];

/** A person as a registry of persons has them. A field that was not asked, or that the registry does not have, is absent. */
export interface Person {
  /** Always there, asked or not: who was looked up must be logged, whatever is shown. */
  readonly bsn: string;
  readonly name?: PersonName;
  readonly birthDate?: PartialDate;
  readonly gender?: "female" | "male" | "unknown";
  /** In whole years. Absent when the birth date leaves it open, and after death. */
  readonly age?: number;
  readonly address?: Residence;
  readonly deceased: boolean;
  readonly deathDate?: PartialDate;
  /** Secrecy (geheimhouding): their details may not be given to third parties. */
  readonly confidential: boolean;
  /** Fields whose correctness the registry is looking into. */
  readonly underInvestigation: readonly PersonField[];
}

export interface PersonName {
  readonly firstNames?: string;
  readonly initials?: string;
  /** `van der`: not part of the last name. */
  readonly lastNamePrefix?: string;
  /** Absent for somebody who has one name only, and in that case it may be a first name. */
  readonly lastName?: string;
}

/** A date as far as the registry knows it. */
export type PartialDate =
  | { readonly kind: "day"; readonly date: PlainDate }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "unknown" };

/** Where somebody lives. */
export type Residence =
  | ({ readonly kind: "address" } & Address)
  /** A place without an address: a houseboat, a caravan. */
  | { readonly kind: "location"; readonly description: string }
  | { readonly kind: "abroad"; readonly lines: readonly string[]; readonly country?: string }
  | { readonly kind: "unknown" };

/** How a person is sought. Details beside the key make the result smaller. */
export type PersonSearch =
  | { readonly kind: "bsn"; readonly bsn: string }
  | ({
      readonly kind: "name-and-birth-date";
      readonly birthDate: PlainDate;
      readonly lastNamePrefix?: string;
      readonly firstName?: string;
    } & SoughtName)
  | ({
      readonly kind: "postcode-and-house-number";
      readonly postcode: string;
      readonly houseNumber: number;
      readonly houseNumberAddition?: string;
      readonly birthDate?: PlainDate;
    } & Partial<SoughtName>)
  | ({
      readonly kind: "name-and-municipality";
      readonly firstName: string;
      readonly lastNamePrefix?: string;
      readonly municipalityCode?: MunicipalityCode;
    } & SoughtName)
  | {
      readonly kind: "street-and-house-number";
      readonly street: string;
      /** `street` is only how its name begins or ends: at least seven characters. */
      readonly streetIs?: "beginning" | "end";
      readonly houseNumber: number;
      readonly houseNumberAddition?: string;
      readonly municipalityCode?: MunicipalityCode;
    };
export type PersonSearchKind = PersonSearch["kind"];

/** Four digits (gemeentecode). Left out of a search: the municipality that the registry was connected for. */
type MunicipalityCode = string;

export interface SoughtName {
  /** Without prefix. */
  readonly lastName: string;
  /** `lastName` is only how it begins: at least three letters. */
  readonly isBeginning?: boolean;
}

/** What a registry of persons can do, declared and not guessed. */
export interface PersonsSupport {
  readonly findBy: readonly PersonSearchKind[];
  /** Fields that it can give. */
  readonly fields: readonly PersonField[];
  /** What it wants to be told of every question, and without which it is asked nothing. */
  readonly wants: readonly ("purpose" | "processing")[];
}

/** Persons in a registry, in our words. Reads only. */
export interface PersonsPort {
  readonly supports: PersonsSupport;
  /** Only with a kind and fields that `supports` names; asks for these fields and for no other. */
  find(query: FindPersons, call: ReadCall): Promise<FindPersonsOutcome>;
}

export interface FindPersons {
  readonly search: PersonSearch;
  /** What the purpose allows, at least one. */
  readonly fields: readonly PersonField[];
  /** Otherwise only the living are found; by their number everybody is. */
  readonly includeDeceased?: boolean;
  readonly declaration: SearchDeclaration;
}

/** What a registry, or the gateway in front of it, is told of a question: it keeps it with the answer, to account for itself. */
export interface SearchDeclaration {
  /** Its own code of the legal ground (doelbinding): `BRPACT-AlgemeneTaken`. */
  readonly purpose?: string;
  /** Its own name of the processing (verwerking): `Afspraak maken@KCC`. */
  readonly processing?: string;
  /** Stable id of the employee's account. */
  readonly user: string;
}

export type FindPersonsOutcome =
  /** In the registry's order; empty when there is nobody. */
  | { readonly kind: "found"; readonly persons: readonly Person[] }
  /** More than the registry gives at once: nobody is given. */
  | { readonly kind: "too-many" }
  /** The registry does not let this municipality have one of the fields, or search in this way: nobody is given. */
  | { readonly kind: "not-authorised"; readonly what: "field" | "search" }
  /** The registry cannot search with these details of the search: our names of them. */
  | { readonly kind: "rejected"; readonly details: readonly string[] };
