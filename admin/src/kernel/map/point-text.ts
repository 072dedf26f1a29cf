import type { MapPoint } from "./map-drawing.ts";

/** `53.0912, 5.4127` as a point, as maps write it; `undefined` when it is none. */
export function parsePoint(text: string): MapPoint | undefined {
  const found = /^\s*(\d{1,2}[.]\d+)\s*[,;\s]\s*(\d{1,2}[.]\d+)\s*$/.exec(text);
  return found ? { latitude: Number(found[1]), longitude: Number(found[2]) } : undefined;
}

export function pointText(point: MapPoint | undefined): string {
  return point ? `${point.latitude}, ${point.longitude}` : "";
}
