import Assessment
import CanonicalBytes

/// Names items so that the same question gets the same name whenever it comes.
enum ItemNaming {
  /// The source's own name where an item may have it; else ten characters of a hash of that name,
  /// or of all words of a question without one.
  static func name(_ question: SourceQuestion) -> ItemID {
    let own = question.identifier.uppercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
    let plain = String(own)
    let isPlain =
      (1...16).contains(plain.utf8.count)
      && plain.utf8.allSatisfy {
        (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
    // A bare number names another question in the next file.
    if isPlain, plain.utf8.contains(where: { $0 >= 0x41 }) { return ItemID(plain) }
    let words = question.identifier.isEmpty ? content(question) : question.identifier
    return ItemID("Q-\(hash("thi-import/v1\nitem\n\(words)", 10))")
  }

  /// The name of a shared text.
  static func name(_ passage: SourcePassage) -> PassageID {
    PassageID("P-\(hash("thi-import/v1\npassage\n\(passage.text)", 8))")
  }

  /// The name of the `number`th item, from 1, of a shared text: in the order of the source.
  static func name(of number: Int, in passage: PassageID) -> ItemID {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return ItemID("Q\(passage.rawValue.dropFirst())-\(padded)")
  }

  private static func hash(_ text: String, _ count: Int) -> String {
    Crockford.encode(Digest32(hashing: Array(text.utf8)).bytes, count: count)
  }

  private static func content(_ question: SourceQuestion) -> String {
    var words = [question.stem]
    switch question.body {
    case .choice(let choices): words += choices.choices.map(\.text)
    case .ordering(let choices, _): words += choices.map(\.text)
    case .matching(let matching): words += (matching.prompts + matching.choices).map(\.text)
    case .truthGroup(let statements, _): words += statements.map(\.text)
    case .trueFalse, .text, .number, .cloze, .essay, .information, .kept: break
    }
    return words.joined(separator: "\n")
  }
}
