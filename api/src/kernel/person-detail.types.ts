import { registerEnumType } from "type-graphql";
import { PersonDetail } from "./person-detail.ts";

registerEnumType(PersonDetail, { name: "PersonDetail", description: "A field of a person that a purpose may allow." });
