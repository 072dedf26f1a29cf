import { XMLParser, XMLValidator } from "fast-xml-parser";

/** Deeper than the deepest answer of the protocol, the values of an attribute of a service, by some. */
const depthMax = 12;
/** Starts and ends: a thousand requests have some thirty-six thousand. */
const tagsMax = 120_000;
/** A text of four thousand signs may well be full of them; all texts of a list are not. */
const entitiesMax = 200_000;
/** The protocol has no attributes in its tags. */
const tagLengthMax = 2_000;

const parser = new XMLParser({
  // Codes and numbers are text: a zero in front counts.
  parseTagValue: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: depthMax,
  // Only the entities of XML itself and numbered characters are left, because whatever declares others is refused before.
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: Number.POSITIVE_INFINITY, maxExpandedLength: Number.POSITIVE_INFINITY },
});

/** Why XML is not read. Says nothing of what stands in it. */
export class XmlRefused extends Error {
  override readonly name = "XmlRefused";
}

/** As objects: a name that comes more than once is a list, an element without content is an empty text. All values are text. */
export function readXml(xml: string): unknown {
  refuseAttacks(xml);
  // The parser forgives what is broken off in the middle; the validator does not.
  if (XMLValidator.validate(xml) !== true) throw new XmlRefused("not well-formed");
  try {
    return parser.parse(xml);
  } catch (error) {
    // Its message may quote the text.
    throw new XmlRefused("not readable", { cause: error instanceof Error ? error.name : undefined });
  }
}

/**
 * Goes once over the tags before anything is made of them. A document type is where entities are declared, external ones and those that grow;
 * no answer of the protocol has one. Texts may say what they like, also in a comment or in CDATA.
 */
function refuseAttacks(xml: string): void {
  let tags = 0;
  let depth = 0;
  for (let at = xml.indexOf("<"); at !== -1;) {
    const end = endOf(xml, at);
    if (end === -1) throw new XmlRefused("broken off inside a tag");
    tags += 1;
    if (tags > tagsMax) throw new XmlRefused(`more than ${tagsMax} tags`);
    if (xml[at + 1] === "/") depth -= 1;
    else if (xml[at + 1] !== "!" && xml[at + 1] !== "?" && xml[end - 1] !== "/") depth += 1;
    if (depth > depthMax) throw new XmlRefused(`more than ${depthMax} levels`);
    at = xml.indexOf("<", end);
  }
  let entities = 0;
  for (let at = xml.indexOf("&"); at !== -1; at = xml.indexOf("&", at + 1)) entities += 1;
  if (entities > entitiesMax) throw new XmlRefused(`more than ${entitiesMax} entities`);
}

function endOf(xml: string, at: number): number {
  if (xml.startsWith("<!--", at)) return xml.indexOf("-->", at + 4);
  if (xml.startsWith("<![CDATA[", at)) return xml.indexOf("]]>", at + 9);
  if (xml.startsWith("<!", at)) throw new XmlRefused("declares a document type or entities");
  const end = xml.indexOf(">", at);
  if (end - at > tagLengthMax) throw new XmlRefused(`a tag of more than ${tagLengthMax} characters`);
  return end;
}
