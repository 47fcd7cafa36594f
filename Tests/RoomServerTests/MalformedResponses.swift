import RoomAPI

/// Response strings that an item must not take: nearly right, or of another kind.
enum MalformedResponses {
  static func of(_ item: PaperItem) -> [String] {
    switch item.kind {
    case .singleChoice, .trueFalse: single(item.choices.map(\.id))
    case .multipleChoice: several(item.choices.map(\.id))
    case .shortText, .numeric:
      [" a", "a ", "a\n", "\na", "a\nb", "\u{A0}a", String(repeating: "a", count: 501)]
    case .ordering: order(item.choices.map(\.id))
    case .matching: pairs(item.prompts.map(\.id), item.choices.map(\.id))
    case .trueFalseGroup: pairs(item.prompts.map(\.id), ["T", "F"]) + truths(item.prompts[0].id)
    case .cloze: gaps(item.gaps[1].choices[0].id)
    case .extendedText:
      [Essay.text(bytes: 8_001), " a", "a ", "a\n", "\na", "a\u{3000}", "\n"]
    }
  }

  private static func single(_ ids: [String]) -> [String] {
    [
      "\(ids[0]) \(ids[1])", ids[0] + " ", " " + ids[0], ids[0] + "\n", "A", "XXXX", " ", "=",
      ids[0] + "=" + ids[0],
    ]
  }

  private static func several(_ ids: [String]) -> [String] {
    let sorted = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return [
      sorted.reversed().joined(separator: " "), "\(ids[0]) \(ids[0])",
      sorted.joined(separator: "  "), sorted.joined(separator: ","), sorted[0] + " ",
      " " + sorted[0], sorted.joined(separator: "\n"), "A C", sorted[0] + " XXXX", " ",
    ]
  }

  private static func order(_ ids: [String]) -> [String] {
    let all = ids.joined(separator: " ")
    return [
      ids.dropLast().joined(separator: " "), "\(all) \(ids[0])", "\(all) XXXX",
      (ids.dropLast() + [ids[0]]).joined(separator: " "), ids[0],
      ids.joined(separator: "  "), all + " ", " " + all, ids.joined(separator: "\n"), "A B C D",
    ]
  }

  private static func pairs(_ prompts: [String], _ values: [String]) -> [String] {
    let sorted = prompts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let (first, last, value) = (sorted[0], sorted[sorted.count - 1], values[0])
    let both = "\(first)=\(value) \(last)=\(value)"
    return [
      "\(last)=\(value) \(first)=\(value)", "\(first)=\(value) \(first)=\(values[1])",
      "\(first)=\(value) \(first)=\(value)", "\(first)=XXXX", "XXXX=\(value)", first,
      "\(first)=", "=\(value)", "=", "\(first)=\(value)=\(value)", "\(first)==\(value)",
      both + " ", " " + both, "\(first)=\(value)  \(last)=\(value)",
      "\(first)=\(value)\n\(last)=\(value)", "\(first)= \(value)", "1=\(value)",
      "\(first)=\(first)", "\(value)=\(first)",
    ]
  }

  private static func truths(_ prompt: String) -> [String] {
    ["t", "f", "Đ", "S", "TF", "true", "1", "A"].map { "\(prompt)=\($0)" }
  }

  /// The item has a gap for words, one with a list that `choice` is in, and one for a number.
  private static func gaps(_ choice: String) -> [String] {
    [
      "0=a", "4=a", "01=a", "+1=a", "-1=a", "1 =a", " 1=a", "1=", "1= a", "1=a ", "=a", "a", "1",
      "1=a\n", "\n1=a", "1=a\n\n3=2", "3=2\n1=a", "1=a\n1=b", "1=a\n1=a", "2=a", "2=A",
      "2=\(choice) ", "2=\(choice)\n1=a", "2=\(choice)=\(choice)", "\u{661}=a",
      "99999999999999999999=a", "1=" + String(repeating: "a", count: 501),
    ]
  }
}
