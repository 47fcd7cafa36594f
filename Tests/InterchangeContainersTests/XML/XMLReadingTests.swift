import Interchange
import Testing

@testable import InterchangeContainers

@Suite struct XMLReadingTests {
  private func refusal(_ bytes: [UInt8]) -> ImportFinding? {
    do throws(ImportFinding) {
      _ = try XMLReading.read(bytes, file: "a.xml")
      return nil
    } catch {
      return error
    }
  }

  private func refusal(_ text: String) -> ImportFinding? { refusal(Array(text.utf8)) }

  private func read(_ text: String) throws(ImportFinding) -> MarkupNode {
    try XMLReading.read(Array(text.utf8), file: "a.xml")
  }

  @Test("Elements, attributes, text, CDATA, comments and lines become the tree")
  func tree() throws {
    let root = try read(
      """
      <?xml version="1.0"?>
      <!DOCTYPE q>
      <p:q xmlns:p="urn:q" xmlns="urn:d" p:a="1" xml:lang="vi" b="x &amp; y">
        <t>a<!-- không --><![CDATA[<b>&amp;]]>&lt;c</t><u/></p:q>
      """)
    #expect(root.name == "q")
    #expect(root.namespace == "urn:q")
    #expect(root.line == 3)
    #expect(root.attributes == ["a": "1", "xml:lang": "vi", "b": "x & y"])
    #expect(root.first("t")?.text == "a<b>&amp;<c")
    #expect(root.first("t")?.children.count == 1)
    #expect(root.first("t")?.namespace == "urn:d")
    #expect(root.first("u")?.line == 4)
  }

  @Test("An attribute without a prefix wins over one of the same name with one")
  func attributes() throws {
    let root = try read("<a xmlns:x=\"urn:x\" x:type=\"1\" type=\"2\"/>")
    #expect(root.attributes["type"] == "2")
  }

  @Test(
    "A DOCTYPE with declarations or an external name is refused",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<!DOCTYPE a []><a/>",
      "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "<!DOCTYPE a PUBLIC \"x\" \"y\"><a/>",
      "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://127.0.0.1/\"> %b;]><a/>", "<a>&b;</a>",
      "<a b=\"&c;\"/>", "<!DOCTYPE a><a>&nbsp;</a>",
    ])
  func doctypes(_ text: String) { #expect(refusal(text)?.code == .doctype) }

  @Test("A DOCTYPE that only names the root is let through")
  func bareDoctype() throws { #expect(try read("<!DOCTYPE a><a/>").name == "a") }

  @Test(
    "Truncated input, junk after the end and broken syntax are refused",
    arguments: [
      "<a><b></b>", "<a", "<a/>junk", "<a/><b/>", "<a></b>", "<a b=1/>", "<a>&#0;</a>", "",
      "  ", "junk", "<a>\u{1}</a>", "<a b='1' b='2'/>", "<a>]]></a>", "<?xml version=\"1.0\"?>",
    ])
  func broken(_ text: String) { #expect(refusal(text)?.code == .brokenXML) }

  @Test("What is broken is named with line and column")
  func place() {
    let finding = refusal("<a>\n  <b>\n</a>")
    #expect(finding?.line == 3)
    #expect(finding?.facts["value"]?.hasPrefix("3:") == true)
  }

  @Test("Elements may be 256 deep and no deeper")
  func depth() throws {
    let deep = { (count: Int) in
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }
    #expect(try read(deep(256)).name == "a")
    #expect(refusal(deep(257))?.code == .tooDeep)
    #expect(refusal(String(repeating: "<a>", count: 200_000))?.code == .tooDeep)
  }

  @Test("Lines beyond 65,535 keep their numbers")
  func manyLines() throws {
    let root = try read("<a>" + String(repeating: "\n", count: 100_000) + "<b/></a>")
    #expect(root.first("b")?.line == 100_001)
  }

  @Test("Bytes that are not in the declared encoding are refused with their offset")
  func encoding() {
    let head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>".utf8)
    let finding = refusal(head + [0xE9] + Array("</a>".utf8))
    #expect(finding?.code == .notText)
    #expect(finding?.facts["offset"] == "\(head.count)")
    #expect(finding?.line == 2)
  }

  @Test("Declared encodings and UTF-16 are read")
  func encodings() throws {
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE9]
    #expect(try XMLReading.read(latin + Array("</a>".utf8), file: "a").text == "é")
    let old = Array("<?xml version=\"1.0\" encoding=\"windows-1258\"?><a>".utf8) + [0xEA, 0xEC]
    let text = try XMLReading.read(old + Array("</a>".utf8), file: "a").text
    #expect(text.utf8.elementsEqual("ế".utf8))
    let units = Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>đ</a>".utf16)
    let wide =
      [0xFF, 0xFE]
      + units.flatMap { unit -> [UInt8] in
        [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
    #expect(try XMLReading.read(wide, file: "a").text == "đ")
    #expect(refusal("<?xml version=\"1.0\" encoding=\"x-unknown\"?><a/>")?.code == .brokenXML)
  }

  @Test("Hidden characters are taken out and named with their line")
  func hidden() throws {
    let text = "<a>\n<b>{1:S\u{200B}A:=a}</b><c d=\"x&#x202E;\"/></a>"
    let (root, findings) = try XMLReading.parse(Array(text.utf8), file: "a.xml")
    #expect(root.first("b")?.text == "{1:SA:=a}")
    #expect(root.first("c")?.attributes["d"] == "x")
    #expect(findings.map(\.code) == [.changedCharacters, .changedCharacters])
    #expect(findings.first?.line == 2)
  }

  @Test("An element with thousands of attributes is refused at once")
  func crowded() {
    let attributes = (0..<50_000).map { " a\($0)=\"\"" }.joined()
    #expect(refusal("<a\(attributes)/>")?.code == .tooLarge)
    let equals = String(repeating: "=", count: 5000)
    #expect(refusal("<a b=\"1\">\(equals)<!-- \(equals) --><![CDATA[\(equals)]]></a>") == nil)
  }

  @Test("A prefix that is not declared is let through")
  func prefixes() throws { #expect(try read("<x:a><y:b/></x:a>").elements.count == 1) }

  @Test("XInclude is an element like others")
  func inclusion() throws {
    let text =
      "<a xmlns:x=\"http://www.w3.org/2001/XInclude\"><x:include href=\"/etc/passwd\"/></a>"
    #expect(try read(text).first("include")?.children.isEmpty == true)
  }
}
