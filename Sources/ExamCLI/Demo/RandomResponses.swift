import Assessment

/// Makes responses of every quality to any item, the same for the same seed.
struct RandomResponses {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Right, right in part, wrong but well formed, damaged, or absurd.
  mutating func response(to record: ItemRecord) -> String {
    let right = record.key.rightResponse
    switch number(below: 8) {
    case 0: return right
    case 1: return damaged(right)
    case 2: return absurd()
    case 3: return ""
    default: return guess(record.item, right)
    }
  }

  /// A number from 0 up to `limit`, without it.
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(1, limit)))
  }

  private mutating func guess(_ item: Item, _ right: String) -> String {
    switch item.type {
    case .singleChoice, .trueFalse: return one(item.choices)
    case .multipleChoice:
      let chosen = item.choices.filter { _ in number(below: 2) == 0 }.map(\.id)
      return chosen.sorted().map(\.rawValue).joined(separator: " ")
    case .shortText: return word(like: right)
    case .numeric: return numeral(like: right)
    case .ordering: return shuffled(item.choices.map(\.id.rawValue)).joined(separator: " ")
    case .matching, .trueFalseGroup:
      let rights = item.type == .matching ? item.choices.map(\.id) : ["T", "F"]
      let prompts = item.prompts.filter { _ in number(below: 5) > 0 }.map(\.id).sorted()
      return prompts.map { "\($0)=\(rights[number(below: rights.count)])" }.joined(separator: " ")
    case .cloze: return gaps(item, right)
    case .extendedText: return "sha256:" + String(repeating: "0", count: 64)
    }
  }

  private mutating func gaps(_ item: Item, _ right: String) -> String {
    let known = right.split(separator: "\n").map { $0.drop { $0 != "=" }.dropFirst() }
    var lines: [String] = []
    for (index, gap) in item.gaps.enumerated() where number(below: 6) > 0 {
      let hint = String(known[index])
      switch gap {
      case .text: lines.append("\(index + 1)=\(number(below: 2) == 0 ? hint : word(like: hint))")
      case .number: lines.append("\(index + 1)=\(numeral(like: hint))")
      case .choices(let choices): lines.append("\(index + 1)=\(one(choices))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func one(_ choices: [Choice]) -> String {
    choices.isEmpty ? "" : choices[number(below: choices.count)].id.rawValue
  }

  private mutating func word(like text: String) -> String {
    switch number(below: 6) {
    case 0: text.uppercased()
    case 1: "  \(text)\u{A0} "
    case 2: text.replacing(" ", with: "  ")
    case 3: text + "s"
    case 4: String(text.dropFirst())
    default: "Công  chức"
    }
  }

  private mutating func numeral(like text: String) -> String {
    switch number(below: 9) {
    case 0: text.replacing(",", with: ".")
    case 1: text + "0"
    case 2: text + (text.contains(",") ? "01" : ",01")
    case 3: "\(number(below: 2_000_000))"
    case 4: "\(number(below: 999)).\(100 + number(below: 899)),\(number(below: 99))"
    case 5: "-" + text
    case 6: "1 \(100 + number(below: 899)) 000"
    case 7: "\(number(below: 9)).\(100 + number(below: 899)).\(number(below: 9_999))"
    default: "\(number(below: 99)),\(number(below: 99))"
    }
  }

  private mutating func damaged(_ text: String) -> String {
    let pieces = [" ", "=", "\n", "0", "Z", ",", ".", "\u{301}", "T", "1="]
    var characters = text.map(String.init)
    for _ in 0...number(below: 3) {
      let place = number(below: characters.count + 1)
      if number(below: 2) == 0, place < characters.count {
        characters.remove(at: place)
      } else {
        characters.insert(pieces[number(below: pieces.count)], at: place)
      }
    }
    return characters.joined()
  }

  private mutating func absurd() -> String {
    let pieces = [
      "\0", "\u{202E}", "👩‍👩‍👧", "e\u{301}", "ß", "İ", " ", "  ", "=", "\n", "1=", "99=", "T", "−",
      "½", "١", "000000000000000000000", "A", "Đ", "\u{FEFF}",
    ]
    return (0..<number(below: 9)).map { _ in pieces[number(below: pieces.count)] }.joined()
  }

  private mutating func shuffled(_ names: [String]) -> [String] {
    var rest = names
    var order: [String] = []
    while !rest.isEmpty { order.append(rest.remove(at: number(below: rest.count))) }
    return order
  }
}
