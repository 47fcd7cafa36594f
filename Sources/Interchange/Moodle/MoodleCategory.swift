import CanonicalBytes

/// Where the questions that follow belong.
struct MoodleCategory {
  /// From the widest to the narrowest.
  private(set) var path: [String] = []
  /// Its description and number, to be kept with the question that follows.
  var leftovers: [SourceLeftover] = []

  /// No category yet.
  init() {}

  /// Reads a question of type `category`; the members may stand in any order.
  init(_ node: MarkupNode) {
    let written = node.first("category").map { $0.first("text")?.text ?? $0.text } ?? ""
    path = Self.path(ForeignText.clean(written).text)
    for name in ["info", "idnumber"] {
      guard let member = node.first(name) else { continue }
      let value = ByteText.trimmed((member.first("text") ?? member).text)
      if !value.isEmpty { leftovers.append(SourceLeftover(name: "category/\(name)", value: value)) }
    }
  }

  /// The parts of `$course$/top/Toán // Tin/Đại số`: a slash beside a slash is text and stands
  /// for half of the two; the context and `top` are no part.
  static func path(_ written: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    let bytes = Array(written.utf8)
    var index = 0
    while index < bytes.count {
      let slashes = bytes[index...].prefix { $0 == UInt8(ascii: "/") }.count
      switch slashes {
      case 0: parts[parts.count - 1].append(bytes[index])
      case 1: parts.append([])
      default:
        let kept = slashes / 2 + slashes % 2
        parts[parts.count - 1] += Array(repeating: UInt8(ascii: "/"), count: kept)
      }
      index += max(slashes, 1)
    }
    var names = parts.map { CanonicalString.nfc(ByteText.trimmed(ByteText.text($0))) }
    if let first = names.first, first.count > 2, first.first == "$", first.last == "$" {
      names.removeFirst()
    }
    if names.first == "top" { names.removeFirst() }
    return names.filter { !$0.isEmpty }
  }
}
