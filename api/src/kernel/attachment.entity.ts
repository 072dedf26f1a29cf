import { defineEntity, type InferEntity, p } from "@mikro-orm/core";

/** A photo that waits to be sent to a department. Gone when it was used, or soon after it was sent to the hub. */
export const AttachmentEntity = defineEntity({
  name: "Attachment",
  tableName: "attachment",
  indexes: [{ properties: ["userId"] }, { properties: ["expiresAt"] }],
  properties: {
    id: p.uuid().primary(),
    /** Only this user may use it. */
    userId: p.string().length(255),
    /** What its bytes say that it is. */
    mediaType: p.string().length(40),
    byteCount: p.integer(),
    bytes: p.blob(),
    /** The one write that may use it; null while none does. */
    claimedBy: p.string().length(250).nullable(),
    expiresAt: p.datetime(),
  },
});
export type AttachmentRow = InferEntity<typeof AttachmentEntity>;
