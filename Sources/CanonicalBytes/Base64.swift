/// RFC 4648 section 4, with padding, one spelling for each value.
public enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(value) }
    return table
  }()

  /// Padded base64 of `bytes`.
  public static func encode(_ bytes: [UInt8]) -> String {
    let (alphabet, length) = (alphabet, (bytes.count + 2) / 3 * 4)
    return String(unsafeUninitializedCapacity: length) { text in
      var (index, place) = (0, 0)
      while index < bytes.count {
        let rest = bytes.count - index
        let group =
          UInt32(bytes[index]) << 16
          | (rest > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
          | (rest > 2 ? UInt32(bytes[index + 2]) : 0)
        text[place] = alphabet[Int(group >> 18 & 63)]
        text[place + 1] = alphabet[Int(group >> 12 & 63)]
        text[place + 2] = rest > 1 ? alphabet[Int(group >> 6 & 63)] : 0x3D
        text[place + 3] = rest > 2 ? alphabet[Int(group & 63)] : 0x3D
        (index, place) = (index + 3, place + 4)
      }
      return length
    }
  }

  /// The bytes of `text`; `nil` for white space, missing padding or a second spelling of a value.
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let (letters, values) = (Array(text.utf8), values)
    guard letters.count % 4 == 0 else { return nil }
    let padding = letters.suffix(2).count { $0 == 0x3D }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 4 * 3)
    var group: UInt32 = 0
    for start in stride(from: 0, to: letters.count, by: 4) {
      group = 0
      for offset in 0..<4 {
        let letter = letters[start + offset]
        let isPadding = letter == 0x3D && start + offset >= letters.count - padding
        let value = isPadding ? 0 : values[Int(letter)]
        guard value != 255 else { return nil }
        group = group << 6 | UInt32(value)
      }
      bytes.append(UInt8(group >> 16 & 255))
      bytes.append(UInt8(group >> 8 & 255))
      bytes.append(UInt8(group & 255))
    }
    // Bits that no byte takes are zero.
    guard group & (1 << (8 * UInt32(padding)) - 1) == 0 else { return nil }
    bytes.removeLast(padding)
    return bytes
  }
}
