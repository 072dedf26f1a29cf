import type { Customer, Rejected } from "../sdk/index.ts";
import type { WireCustomerFields, WireNewCustomer } from "./jcc.wire.ts";

const hidden = 1;
const required = 2;

type FieldName = Exclude<keyof WireCustomerFields, "areFirstNameOrInitialsRequired" | "isAnyPhoneNumberRequired">;

/** JCC's fields, with our name for each and what it holds for a customer. JCC can ask for three that the hub does not know of anybody. */
const fields: Readonly<Record<FieldName, { readonly ours?: string; readonly dutch: string; readonly value: (customer: Customer) => string | undefined }>> = {
  gender: { ours: "customer.gender", dutch: "het geslacht", value: ({ gender }) => gender },
  firstName: { ours: "customer.firstName", dutch: "de voornaam", value: ({ firstName }) => firstName },
  initials: { ours: "customer.initials", dutch: "de voorletters", value: ({ initials }) => initials },
  lastNamePrefix: { ours: "customer.lastNamePrefix", dutch: "het tussenvoegsel", value: ({ lastNamePrefix }) => lastNamePrefix },
  birthDate: { ours: "customer.birthDate", dutch: "de geboortedatum", value: ({ birthDate }) => birthDate },
  socialSecurityNumber: { ours: "customer.bsn", dutch: "het BSN", value: ({ bsn }) => bsn },
  emailAddress: { ours: "customer.email", dutch: "het e-mailadres", value: ({ email }) => email },
  mainPhoneNumber: { ours: "customer.phone", dutch: "het telefoonnummer", value: ({ phone }) => phone },
  mobilePhoneNumber: { ours: "customer.phone", dutch: "het telefoonnummer", value: ({ phone }) => phone },
  streetName: { ours: "customer.address.street", dutch: "de straat", value: ({ address }) => address?.street },
  houseNumber: { ours: "customer.address.houseNumber", dutch: "het huisnummer", value: ({ address }) => address?.houseNumber?.toString() },
  houseNumberSuffix: {
    ours: "customer.address.houseNumberAddition",
    dutch: "de toevoeging bij het huisnummer",
    value: ({ address }) => address?.houseNumberAddition,
  },
  postalCode: { ours: "customer.address.postcode", dutch: "de postcode", value: ({ address }) => address?.postcode },
  city: { ours: "customer.address.city", dutch: "de woonplaats", value: ({ address }) => address?.city },
  nationality: { dutch: "de nationaliteit", value: () => undefined },
  language: { dutch: "de taal", value: () => undefined },
  country: { dutch: "het land", value: () => undefined },
};
const fieldNames = Object.keys(fields).filter((name): name is FieldName => name in fields);

/** What JCC wants to know of a customer for these products and is not known. */
export function missingDetails(customer: Customer, states: WireCustomerFields): Rejected | undefined {
  const missing = new Set(fieldNames.filter((name) => states[name] === required && !fields[name].value(customer)));
  if (states.areFirstNameOrInitialsRequired && !customer.firstName && !customer.initials) {
    missing.add(states.firstName === hidden && states.initials !== hidden ? "initials" : "firstName");
  }
  if (states.isAnyPhoneNumberRequired && !customer.phone) missing.add("mainPhoneNumber");
  return missing.size === 0 ? undefined : rejectionOf([...missing]);
}

/** JCC names no field in a way that was recorded; where the name of one occurs in its complaint, that field is meant. */
export function complainedDetails(validateErrors: readonly string[]): Rejected | undefined {
  const named = fieldNames.filter((name) => validateErrors.some((text) => text.toLowerCase().includes(wireNameOf(name).toLowerCase())));
  return named.length === 0 ? undefined : rejectionOf(named);
}

function rejectionOf(names: readonly FieldName[]): Rejected {
  const dutch = [...new Set(names.map((name) => fields[name].dutch))];
  const ours = [...new Set(names.map((name) => fields[name].ours).filter((name) => name !== undefined))];
  const list = new Intl.ListFormat("nl").format(dutch);
  return {
    kind: "rejected",
    reason: "customer-details",
    message: `De afdeling wil voor deze afspraak ook dit weten: ${list}.`,
    ...(ours.length > 0 ? { fields: ours } : {}),
  };
}

/** The main number has another name when it is sent than when it is asked for. */
function wireNameOf(name: FieldName): string {
  return name === "mainPhoneNumber" ? "phoneNumber" : name;
}

const genders = { other: 0, male: 1, female: 2 } as const;

/** A field that the department hides is one that it does not want to have, and is not sent: a BSN least of all. */
export function newCustomer(customer: Customer, isMainCustomer: boolean, states: WireCustomerFields): WireNewCustomer {
  const { address, firstName, initials } = customer;
  const visible = <Value>(name: FieldName, value: Value): Value | undefined => (states[name] === hidden ? undefined : value);
  const anyName = states.areFirstNameOrInitialsRequired === true;
  return {
    id: null,
    isMainCustomer,
    // Cannot be left out: 0 is both "other" and "not said".
    gender: genders[customer.gender ?? "other"],
    firstName: visible("firstName", firstName) ?? (anyName && states.initials === hidden ? firstName : undefined),
    initials: visible("initials", initials) ?? (anyName && !firstName ? initials : undefined),
    lastNamePrefix: visible("lastNamePrefix", customer.lastNamePrefix),
    lastName: customer.lastName,
    birthDate: visible("birthDate", customer.birthDate),
    socialSecurityNumber: visible("socialSecurityNumber", customer.bsn),
    emailAddress: visible("emailAddress", customer.email),
    ...phoneNumbers(customer.phone, states),
    streetName: visible("streetName", address?.street),
    houseNumber: visible("houseNumber", address?.houseNumber),
    houseNumberSuffix: visible("houseNumberSuffix", address?.houseNumberAddition),
    postalCode: visible("postalCode", address?.postcode),
    city: visible("city", address?.city),
  };
}

/** We know one number, JCC has two fields: those that it requires, else the first that it does not hide. */
function phoneNumbers(phone: string | undefined, states: WireCustomerFields): Pick<WireNewCustomer, "phoneNumber" | "mobilePhoneNumber"> {
  const { mainPhoneNumber: main, mobilePhoneNumber: mobile } = states;
  if (main === required || mobile === required) {
    return { phoneNumber: main === required ? phone : undefined, mobilePhoneNumber: mobile === required ? phone : undefined };
  }
  if (main === hidden && mobile === hidden) return { phoneNumber: states.isAnyPhoneNumberRequired ? phone : undefined };
  return main === hidden ? { mobilePhoneNumber: phone } : { phoneNumber: phone };
}
