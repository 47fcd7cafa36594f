/// The names that a pattern such as `t%02d` gives to terminals.
struct TerminalNames {
  private let before: String
  private let after: String
  private let width: Int

  /// Letters, digits and `-` around one `%d` or `%0Nd`; `nil` for anything else.
  init?(pattern: String) {
    let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
    guard parts.count == 2, let end = parts[1].firstIndex(of: "d") else { return nil }
    let width = parts[1][..<end]
    guard width.isEmpty || (width.first == "0" && width.count == 2), let digits = Int("0\(width)"),
      digits <= 6
    else { return nil }
    (before, after) = (String(parts[0]), String(parts[1][parts[1].index(after: end)...]))
    self.width = digits
    guard (before + after).utf8.allSatisfy(Self.isPlain), before.utf8.first != UInt8(ascii: "-"),
      before.utf8.count + after.utf8.count <= 40
    else { return nil }
  }

  /// The name of terminal `number`.
  func name(_ number: Int) -> String {
    let digits = "\(number)"
    return before + String(repeating: "0", count: max(0, width - digits.count)) + digits + after
  }

  /// The first `count` names, in order, that are not taken.
  func free(_ count: Int, taken: Set<String>) -> [String] {
    var names: [String] = []
    var number = 1
    while names.count < count {
      let name = name(number)
      if !taken.contains(name) { names.append(name) }
      number += 1
    }
    return names
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
