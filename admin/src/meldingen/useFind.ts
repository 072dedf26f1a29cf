import {
  LikelyDuplicatesDocument,
  MeldingenByReferenceDocument,
  MeldingenNearDocument,
  MeldingenOfPersonDocument,
  type Purpose,
  type SoughtPlaceInput,
} from "@kcc-hub/schema/admin";
import { computed, inject, reactive, shallowRef, type App, type InjectionKey, type ShallowRef } from "vue";
import { useQuery } from "../kernel/graphql/useQuery.ts";
import { emptyPerson, toPersonKey, type PersonForm } from "../kernel/person/person-form.ts";
import { emptyPlace, toSoughtPlace, type PlaceForm } from "./place-form.ts";

/** What was last searched for, as it was when the button was pressed. */
type Search =
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "person"; readonly person: ReturnType<typeof toPersonKey>; readonly purpose: Purpose }
  | { readonly kind: "place"; readonly place: SoughtPlaceInput };

/** Stays while the agent walks between pages, in this window's memory only: personal data belongs in no address and no storage. */
export interface FindMemory {
  readonly form: { reference: string; person: PersonForm; purpose: Purpose; place: PlaceForm };
  readonly search: ShallowRef<Search | undefined>;
}

const findMemoryKey: InjectionKey<FindMemory> = Symbol("what was searched for among meldingen");

export function provideFindMemory(app: App): void {
  app.provide(findMemoryKey, {
    form: reactive<FindMemory["form"]>({ reference: "", person: emptyPerson(), purpose: "MELDING", place: emptyPlace() }),
    search: shallowRef<Search>(),
  });
}

export function useFindMemory(): FindMemory {
  const memory = inject(findMemoryKey);
  if (!memory) throw new Error("No memory of searches is provided: the slice of meldingen must be among the slices");
  return memory;
}

/** As far as one looks around a place. */
const radiusMeters = 250;

export function useFind() {
  const { form, search } = useFindMemory();
  const byReference = useQuery(MeldingenByReferenceDocument, () => (search.value?.kind === "reference" ? { reference: search.value.reference } : undefined));
  const byPerson = useQuery(MeldingenOfPersonDocument, () =>
    search.value?.kind === "person" ? { person: search.value.person, purpose: search.value.purpose } : undefined,
  );
  const soughtPoint = computed(() => (search.value?.kind === "place" ? search.value.place.point : undefined));
  // Departments search by a point only; the hub may know one for an address, and knows itself what was reported there.
  const byAddress = useQuery(LikelyDuplicatesDocument, () =>
    search.value?.kind === "place" && !soughtPoint.value ? { place: search.value.place } : undefined,
  );
  const pointOfAddress = computed(() => {
    const { value } = byAddress.state;
    return value.kind === "ready" && value.data.likelyDuplicateMeldingen.__typename === "LikelyDuplicates"
      ? (value.data.likelyDuplicateMeldingen.point ?? undefined)
      : undefined;
  });
  const point = computed(() => soughtPoint.value ?? pointOfAddress.value);
  const near = useQuery(MeldingenNearDocument, () =>
    search.value?.kind === "place" && point.value ? { point: { latitude: point.value.latitude, longitude: point.value.longitude }, radiusMeters } : undefined,
  );

  /** The same search again is asked again: something may have changed since. */
  function start(next: Search): void {
    const isSame = JSON.stringify(next) === JSON.stringify(search.value);
    search.value = next;
    if (isSame) void queryOf(next).refresh();
  }

  function queryOf({ kind }: Search) {
    if (kind === "reference") return byReference;
    if (kind === "person") return byPerson;
    return point.value ? near : byAddress;
  }

  return {
    form,
    search,
    byReference,
    byPerson,
    byAddress,
    near,
    point,
    findByReference: () => start({ kind: "reference", reference: form.reference.trim() }),
    findByPerson: () => start({ kind: "person", person: toPersonKey(form.person), purpose: form.purpose }),
    findByPlace(): void {
      const place = toSoughtPlace(form.place);
      if (place) start({ kind: "place", place });
    },
    clearPerson(): void {
      if (search.value?.kind === "person") search.value = undefined;
      form.person = emptyPerson();
    },
  };
}
