import {
  circle,
  circleMarker,
  control,
  divIcon,
  DomUtil,
  GridLayer,
  latLng,
  LayerGroup,
  Map as LeafletMap,
  marker,
  polygon,
  rectangle,
  tileLayer,
} from "leaflet";

/** A point on the map, in degrees. */
export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** A numbered sign; the number is that of the line in the list beside the map. */
export interface MapSign {
  readonly id: string;
  readonly number: number;
  readonly point: MapPoint;
}

/** Where something holds. */
export type MapZone =
  | { readonly kind: "circle"; readonly middle: MapPoint; readonly radiusMeters: number }
  | { readonly kind: "box"; readonly south: number; readonly west: number; readonly north: number; readonly east: number };

export interface MapContents {
  /** Corners of the area within which one may choose; empty when it is not known. */
  readonly area: readonly MapPoint[];
  readonly signs: readonly MapSign[];
  readonly zones: readonly MapZone[];
  readonly chosen: MapPoint | undefined;
}

export interface MapDrawing {
  draw(contents: MapContents): void;
  /** Shows everything that is drawn, or else the whole area; when a point was chosen, that and the signs from nearby. */
  fit(contents: MapContents): void;
  middle(): MapPoint;
  remove(): void;
}

interface MapTexts {
  readonly zoomIn: string;
  readonly zoomOut: string;
}

const zoomMax = 19;
/** More than the map is high: Leaflet lays what is further down over what is further up. */
const signHeight = 1_000;
/** Close enough to tell doors apart. */
const zoomAtPoint = 17;

/** Address of map tiles on the hub's own host, `/tiles/{z}/{x}/{y}.png`; without it a plain grid is drawn, so that nothing is asked of another host. */
const tiles: string = import.meta.env["VITE_MAP_TILES"] ?? "";

export function createMapDrawing(
  element: HTMLElement,
  options: { readonly texts: MapTexts; readonly onPick: (point: MapPoint) => void; readonly onSelect: (id: string) => void },
): MapDrawing {
  const { texts, onPick, onSelect } = options;
  const map = new LeafletMap(element, { attributionControl: false, zoomControl: false, maxZoom: zoomMax, zoomAnimation: false, fadeAnimation: false });
  control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  (tiles === "" ? new PlainGrid({ maxZoom: zoomMax }) : tileLayer(tiles, { maxZoom: zoomMax })).addTo(map);
  const layers = new LayerGroup().addTo(map);
  map.on("click", ({ latlng }) => onPick(rounded(latlng.lat, latlng.lng)));

  return {
    draw({ area, signs, zones, chosen }) {
      layers.clearLayers();
      if (area.length > 2) polygon(area.map(pairOf), { className: "map-area", interactive: false }).addTo(layers);
      for (const zone of zones) {
        if (zone.kind === "circle") circle(pairOf(zone.middle), { radius: zone.radiusMeters, className: "map-zone", interactive: false }).addTo(layers);
        else
          rectangle(
            [
              [zone.south, zone.west],
              [zone.north, zone.east],
            ],
            { className: "map-zone", interactive: false },
          ).addTo(layers);
      }
      if (chosen) circleMarker(pairOf(chosen), { radius: 18, className: "map-chosen", interactive: false }).addTo(layers);
      for (const { id, number, point } of signs) {
        // Whoever comes by keyboard or screen reader has the same in the list, so the signs are no stops.
        const icon = divIcon({ className: "map-sign", html: String(number), iconSize: [26, 26] });
        // Where several lie at one door, the likeliest or nearest is on top.
        marker(pairOf(point), { icon, keyboard: false, riseOnHover: true, zIndexOffset: -number * signHeight })
          .on("click", () => onSelect(id))
          .addTo(layers);
      }
    },
    fit({ area, signs, zones, chosen }) {
      const points = [...signs.map(({ point }) => point), ...(chosen ? [chosen] : zones.flatMap(cornersOf))];
      const shown = points.length > 0 ? points : area;
      if (shown.length === 0) return;
      map.invalidateSize();
      map.fitBounds(shown.map(pairOf), { padding: [30, 30], maxZoom: zoomAtPoint, animate: false });
    },
    middle() {
      const { lat, lng } = map.getCenter();
      return rounded(lat, lng);
    },
    remove() {
      map.remove();
    },
  };
}

/** Squares that move with the map: something to see that one moves by. */
class PlainGrid extends GridLayer {
  protected override createTile(): HTMLElement {
    return DomUtil.create("div", "map-grid");
  }
}

/** Two opposite corners of a rectangle around it. */
function cornersOf(zone: MapZone): readonly MapPoint[] {
  if (zone.kind === "box") {
    return [
      { latitude: zone.south, longitude: zone.west },
      { latitude: zone.north, longitude: zone.east },
    ];
  }
  const bounds = latLng(...pairOf(zone.middle)).toBounds(2 * zone.radiusMeters);
  return [bounds.getSouthWest(), bounds.getNorthEast()].map(({ lat, lng }) => ({ latitude: lat, longitude: lng }));
}

function pairOf({ latitude, longitude }: MapPoint): [number, number] {
  return [latitude, longitude];
}

/** Six decimals are a tenth of a metre. */
function rounded(latitude: number, longitude: number): MapPoint {
  return { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) };
}
