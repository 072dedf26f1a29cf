/** More than a city has at a time; what is beyond is not added. */
export const situationsMax = 500;

export function validAt(now: Date) {
  return { validFrom: { $lte: now }, $or: [{ validUntil: null }, { validUntil: { $gt: now } }] };
}
