import { describe, expect, test } from "vitest";
import { readXml, XmlRefused } from "./open311.xml.ts";

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

describe("what is read", () => {
  test("text stays text, a repeated element is a list, an empty one an empty text", () => {
    const xml = `${declaration}<services><service><service_code>001</service_code><group/></service><service><service_code>1e3</service_code></service></services>`;
    expect(readXml(xml)).toEqual({ services: { service: [{ service_code: "001", group: "" }, { service_code: "1e3" }] } });
  });

  test("the entities of XML itself, numbered characters and CDATA are read", () => {
    expect(readXml("<a>&lt;b&gt; &amp;amp; &#8364;&#x20AC;<![CDATA[ <!DOCTYPE x> & <c>]]></a>")).toEqual({ a: "<b> &amp; €€ <!DOCTYPE x> & <c>" });
    expect(readXml(`<a>${"&apos;".repeat(50_000)}</a>`)).toEqual({ a: "'".repeat(50_000) });
  });

  test("comments and what only looks like a declaration in a text change nothing", () => {
    expect(readXml("<!-- <!DOCTYPE x> --><a>&lt;!ENTITY x&gt;</a>")).toEqual({ a: "<!ENTITY x>" });
  });
});

describe("what is refused", () => {
  const laughs = Array.from({ length: 20 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join("");
  test.each([
    ["G10 an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["G10 a document type elsewhere", '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>'],
    ["G10 a document type further down", '<a><!DOCTYPE b [<!ENTITY x "y">]>&x;</a>'],
    ["G11 entities that grow", `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l20;</a>`],
    ["G11 a million attributes", `<a ${Array.from({ length: 1_000_000 }, (_, place) => `a${place}="1"`).join(" ")}/>`],
    ["G11 a hundred thousand levels", "<a>".repeat(100_000) + "</a>".repeat(100_000)],
    ["G11 thirteen levels, well-formed", "<a>".repeat(14) + "</a>".repeat(14)],
    ["G11 more elements than any answer has", `<a>${"<b/>".repeat(1_000_000)}</a>`],
    ["G11 more entities than any answer has", `<a>${"&amp;".repeat(800_000)}</a>`],
    ["a million comments that do not end", "<a>".concat("<!--".repeat(1_000_000))],
    ["a million tags that do not end", "<".repeat(1_000_000)],
    ["what is broken off", "<services><service><service_code>001</service_code>"],
    ["what is no XML", "Even geduld"],
    ["nothing", ""],
  ])("%s", (_name, xml) => {
    expect(() => readXml(declaration + xml)).toThrow(XmlRefused);
  });

  test("the reason says nothing of what stood there", () => {
    const reason = (() => {
      try {
        return readXml("<!DOCTYPE a><a>melder@example.test</a>");
      } catch (error) {
        return String(error);
      }
    })();
    expect(reason).toBe("XmlRefused: declares a document type or entities");
  });

  test("a name that means something to JavaScript becomes no prototype", () => {
    const read: unknown = (() => {
      try {
        return readXml("<a><__proto__><isAdmin>true</isAdmin></__proto__><constructor>x</constructor></a>");
      } catch {
        return {};
      }
    })();
    expect(Reflect.get(Object(read), "isAdmin")).toBeUndefined();
    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
  });
});
