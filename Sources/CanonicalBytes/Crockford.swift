/// Crockford's base32: digits and capital letters without I, L, O and U.
public enum Crockford {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The first `count` characters of the base32 of `bytes`, most significant bits first.
  ///
  /// Needs `count * 5` bits in `bytes`; what is missing counts as zero.
  public static func encode(_ bytes: [UInt8], count: Int) -> String {
    var text: [UInt8] = []
    for index in 0..<count {
      let bit = index * 5
      let high = bit / 8 < bytes.count ? UInt16(bytes[bit / 8]) : 0
      let low = bit / 8 + 1 < bytes.count ? UInt16(bytes[bit / 8 + 1]) : 0
      let window = high << 8 | low
      text.append(alphabet[Int(window >> UInt16(11 - bit % 8) & 31)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What a person typed, read kindly: capitals, without spaces and hyphens, O as 0, I and L as 1.
  public static func normalise(_ typed: String) -> String {
    String(
      typed.uppercased().compactMap { letter -> Character? in
        switch letter {
        case " ", "-": nil
        case "O": "0"
        case "I", "L": "1"
        default: letter
        }
      })
  }

  /// `code` in groups of four joined by hyphens.
  public static func grouped(_ code: String) -> String {
    var groups: [Substring] = []
    var rest = Substring(code)
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: "-")
  }
}
