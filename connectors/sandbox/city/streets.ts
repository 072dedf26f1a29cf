import { streets, type District } from "./names.ts";

/** A place on the map, in degrees. */
export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** Roughly the middle of each district. */
const middles: Readonly<Record<District, MapPoint>> = {
  centrum: { latitude: 53.0912, longitude: 5.4127 },
  noord: { latitude: 53.1043, longitude: 5.4191 },
  oost: { latitude: 53.0925, longitude: 5.4302 },
  zuid: { latitude: 53.0801, longitude: 5.4078 },
  west: { latitude: 53.0889, longitude: 5.3921 },
  buitengebied: { latitude: 53.1102, longitude: 5.3812 },
};

/** West, south, east, north: what lies outside is not this municipality. */
export const cityBounds = { west: 5.36, south: 53.06, east: 5.46, north: 53.13 } as const;

const degreesBetweenStreets = 0.0012;
const degreesPerNumber = 0.00006;

/** Where the door with this number is: streets run from west to east, one below the other. */
export function pointOf(street: string, houseNumber: number): MapPoint {
  const rank = streets.findIndex(([name]) => name === street);
  const district = streets[rank]?.[1] ?? "centrum";
  const { latitude, longitude } = middles[district];
  const place = streets.filter(([, other]) => other === district).findIndex(([name]) => name === street);
  return { latitude: round(latitude - place * degreesBetweenStreets), longitude: round(longitude + (houseNumber - 60) * degreesPerNumber) };
}

export function isInCity({ latitude, longitude }: MapPoint): boolean {
  const { west, south, east, north } = cityBounds;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
