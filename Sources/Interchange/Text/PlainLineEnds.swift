/// Line ends of all systems as `\n`, so that lines keep their numbers.
enum PlainLineEnds {
  /// `bytes` with `\n` for every `\r\n` and `\r`.
  static func applied(to bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var wasReturn = false
    for byte in bytes {
      if byte == 0x0D {
        plain.append(0x0A)
      } else if byte != 0x0A || !wasReturn {
        plain.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    return plain
  }

  /// The number of the first line that is longer than a line may be.
  static func longLine(of bytes: [UInt8]) -> Int? {
    guard bytes.count > ImportLimits.lineBytes else { return nil }
    var line = 1
    var length = 0
    for byte in bytes {
      if byte == 0x0A {
        line &+= 1
        length = 0
      } else {
        length &+= 1
        if length > ImportLimits.lineBytes { return line }
      }
    }
    return nil
  }
}
