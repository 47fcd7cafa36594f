import CanonicalBytes
import RichText
import Seeded
import Testing

@testable import Interchange

@Suite struct HTMLTextTests {
  @Test(
    "HTML becomes the house's rich text",
    arguments: [
      ("<p>Một</p><p>Hai</p>", "Một\n\nHai"), ("a<br>b", "a\nb"),
      ("H<sub>2</sub>O, x<sup>2</sup>", "H_{2}O, x^{2}"), ("a <b> b </b>c", "a **b** c"),
      ("<ul><li>một<li>hai</ul>", "- một\n- hai"), ("2 * 3 * 4", "2 \\* 3 \\* 4"),
      ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
      ("&aacute;&nbsp;&#7841; &lt;p&gt;", "á ạ <p>"),
      (
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>3</td></tr></table>",
        "| a | b |\n|---|---|\n| 1\\|2 | 3 |"
      ),
      ("a<khoathi-gap n=\"1\"></khoathi-gap>b", "a[[1]]b"), ("1 < 2 và 3 > 2", "1 < 2 và 3 > 2"),
      ("<p>- không phải danh sách</p>", "\\- không phải danh sách"),
      ("<script>x</script><p hidden>k</p>còn", "còn"), ("<u>gạch</u> chân", "**gạch** chân"),
    ])
  func texts(_ html: String, _ text: String) {
    #expect(HTMLText.read(html).text == text)
  }

  @Test("Pictures and films are named, and a picture's words stay in the text")
  func pictures() {
    let read = HTMLText.read(
      "Xem <img src=\"a.png\" alt=\"hình vuông\"> <video src=\"b.mp4\"></video>")
    #expect(read.pictures == ["a.png"] && read.media == ["b.mp4"])
    #expect(read.text.contains("hình vuông"))
  }

  @Test("Plain text escaped reads as itself, whatever it holds")
  func escaped() {
    var random = SplitMix(seed: 7)
    let pieces = [
      "*", "**", "`", "\\", "[[1]]", "[", "^{", "_{", "}", "{", "- ", "1. ", "|", "a", "ạ", " ",
      "\n", "_", "^",
      ".", "```", "12",
    ]
    for round in 0..<500 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let lines = text.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }
      for line in lines {
        let read = RichText(PlainMarkup.escaped(String(line)))
        #expect(read.gaps.isEmpty, "\(round): \(line)")
        #expect(
          read.plain.filter { $0 != " " } == line.filter { $0 != " " }, "\(round): \(line)")
      }
    }
  }

  @Test("Time grows with the length only: twice as many marks are not four times the nodes")
  func hostile() {
    for piece in ["<sub>2<", "<b>", "<a \"", "&", "<!--", "<li>"] {
      let nodes = HTMLTree.read(String(repeating: piece, count: 20_000))
      #expect(nodes.count <= 20_001)
      #expect(HTMLText.read(String(repeating: piece, count: 5_000)).text.utf8.count < 100_000)
    }
  }
}
