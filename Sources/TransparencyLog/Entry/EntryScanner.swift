import CanonicalBytes

/// Walks over the bytes of one entry; rebuilding a log of a million entries depends on its speed.
struct EntryScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
  }

  mutating func expect(_ text: StaticString) throws(LogEntryRefusal) {
    let count = text.utf8CodeUnitCount
    guard bytes.count - position >= count else { throw .malformed(offset: bytes.count) }
    for offset in 0..<count {
      guard bytes[position] == text.utf8Start[offset] else { throw .malformed(offset: position) }
      position += 1
    }
  }

  mutating func take(_ count: Int) -> String? {
    guard bytes.count - position >= count else { return nil }
    position += count
    return String(validating: bytes[(position - count)..<position], as: UTF8.self)
  }

  mutating func word() -> String {
    let start = position
    while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func integer() throws(LogEntryRefusal) -> Int {
    let start = position
    var number = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      guard number <= CanonicalJSON.largestInteger / 10 else { throw .number }
      number = number * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    let isPadded = position - start > 1 && bytes[start] == 0x30
    guard position > start, !isPadded else { throw .malformed(offset: start) }
    return number
  }
}
