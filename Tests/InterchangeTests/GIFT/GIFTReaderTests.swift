import Assessment
import Seeded
import Testing

@testable import Interchange

@Suite struct GIFTReaderTests {
  private func read(_ text: String) -> SourceReading { GIFTReader.read(text, file: "a.gift") }

  private func choices(_ text: String) throws -> SourceChoices {
    guard case .choice(let choices) = read(text).body else {
      throw ImportFinding(.error, .wrongFormat, file: "not a choice")
    }
    return choices
  }

  private func shares(_ choices: SourceChoices) -> [String] {
    guard case .shares(let shares) = choices.rule else { return [] }
    return choices.choices.map { (shares.shares[$0.identifier] ?? .zero).text }
  }

  @Test(
    "What stands between the braces decides the type, in Moodle's order",
    arguments: [
      ("Đọc kỹ.", "information"), ("Viết.{}", "essay"), ("x{#3}", "number"),
      ("x{=a ~b}", "choice"), ("x{=a -> 1 =b -> 2}", "matching"), ("x{T}", "trueFalse"),
      ("x{FALSE#a#b}", "trueFalse"), ("x{=T =F}", "text"), ("x{True}", "text"),
      ("x{>ALL EXACT VERT ALL_OR_NOTHING\na\nb\n}", "ordering"),
    ])
  func types(_ text: String, _ kind: String) throws {
    let body = try #require(read(text).body)
    #expect("\(body)".hasPrefix(kind))
  }

  @Test("An equals sign makes it a question with one right answer, percents alone several")
  func singleOrMultiple() throws {
    let one = try choices("Số?{=1 #đúng\n~2 ~%-50%3}")
    #expect(one.isSingle && one.isShuffled)
    #expect(one.choices.map(\.text) == ["1", "2", "3"])
    #expect(shares(one) == ["1", "0", "-1/2"])
    let several = try choices("Số?{~%33.33333%1~%33.33333%2~%33.33333%3~%-100%4}")
    #expect(!several.isSingle)
    #expect(shares(several) == ["1/3", "1/3", "1/3", "-1"])
  }

  @Test("Escaped signs are text, other backslashes stay, and \\n breaks the line")
  func escapes() throws {
    let reading = read(##"::a\:\:b::1 \= 1 \{x\} \\ \# \~ \n \alpha{T}"##)
    let question = try #require(reading.questions.first)
    #expect(question.title == "a::b")
    #expect(question.stem == "1 = 1 {x} \\\\ # ~\n\\\\alpha")
  }

  @Test("Name, category, comments with id and tags, feedback and formats are kept")
  func members() throws {
    let reading = read(
      """
      // [id:q-1] [tag:luật] [tag:a\\]b]
      // ghi chú
      $CATEGORY: $course$/top/Luật/Cán bộ // công chức

      // [id:q-1] [tag:luật] [tag:a\\]b]
      ::Tên::[html]<b>Một</b>{=[plain]<i> #đúng
      ~b####Chung}

      Hai{T}
      """)
    #expect(reading.count == 2 && reading.findings.isEmpty)
    let question = try #require(reading.questions.first)
    #expect(question.position.line == 6)
    #expect(question.title == "Tên" && question.identifier == "q-1")
    #expect(question.tags == ["luật", "a]b"])
    #expect(question.topic == ["Luật", "Cán bộ / công chức"])
    #expect(question.stem == "**Một**")
    #expect(Set(question.feedback.map(\.about)) == ["", "1"])
    #expect(reading.questions[1].title == "Hai")
  }

  @Test("Text behind the braces makes a blank of them")
  func missingWord() throws {
    let reading = GIFTReader.read("Trời {=xanh ~đỏ} quá.", file: "a", format: "missingword")
    #expect(reading.format == "missingword")
    #expect(reading.questions.first?.stem == "Trời ____\\_ quá.")
  }

  @Test("Numbers have a tolerance, two ends, or several shares, exactly as written")
  func numbers() throws {
    guard case .number(let numbers, _) = read("x{#=3.10:0.05 =%50%-1..2.5#gần ~#sai}").body else {
      Issue.record("no number")
      return
    }
    #expect(
      numbers == [
        SourceNumber(.value("3.10", tolerance: "0.05")),
        SourceNumber(.range(from: "-1", to: "2.5"), share: try #require(Share(1, 2))),
        SourceNumber(.any, share: .zero),
      ])
  }

  @Test(
    "Where Moodle stores a key that nobody meant, the question fails",
    arguments: [
      ("x{#abc}", ImportCode.badNumber), ("x{#5..1}", .emptyRange), ("x{#3,14:0,01}", .badNumber),
      ("x{#3:-1}", .badNumber), ("x{#}", .noKey), ("x{=%50%a ~b}", .badShare),
      ("x{~%abc%a ~b}", .badShare), ("x{~a ~b}", .noKey),
      ("f(x) = { x } và {=a ~b}", .swallowedQuestion),
      ("Một{=a ~b}\n::Hai::Hai{=c ~d}", .swallowedQuestion), ("x{=a ~b", .brokenSyntax),
      ("x}{=a", .brokenSyntax), ("x{chữ =a ~b}", .brokenSyntax), ("x{=a -> 1 =b}", .brokenSyntax),
      ("::x {T}", .brokenSyntax), ("$CATEGORY: a\nx{T}", .brokenSyntax),
    ])
  func refused(_ text: String, _ code: ImportCode) {
    let reading = read(text + "\n\nSau{T}")
    #expect(reading.codes(.error) == [code])
    #expect(reading.count == 2 && reading.questions.count == 1)
  }

  @Test("No bytes make it lose a question, and nothing between braces gets into a stem")
  func anything() {
    var random = SplitMix(seed: 1)
    let pieces = [
      "{", "}", "=", "~", "#", "->", "::", "\n", "\n\n", "%50%", "\\", "khóa", "T", "//", "[html]",
      "..", ":", "3", " ", "####", "$CATEGORY:", ">ALL", "\u{200B}",
    ]
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let reading = read(text)
      let failed = Set(reading.findings.filter { $0.severity == .error }.compactMap(\.question))
      #expect(reading.questions.count + failed.count >= reading.count, "\(text)")
      for question in reading.questions {
        #expect(
          !question.stem.utf8.contains(UInt8(ascii: "{"))
            || ForeignText.clean(text).text.contains("\\{"), "\(text)")
      }
    }
  }
}
