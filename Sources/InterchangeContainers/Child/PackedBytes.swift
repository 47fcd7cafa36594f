import Interchange

/// A compact form of readings, for the way from the child to its parent; not a file format.
struct PackedBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    // Small numbers of either sign are short.
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth &- 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      add(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func add(_ value: some Packable) { value.pack(into: &self) }

  /// A case of an enum: its number, then what it carries.
  mutating func add<each Value: Packable>(tag: Int, _ value: repeat each Value) {
    add(tag)
    repeat add(each value)
  }
}

/// Reads what ``PackedBytes`` wrote; refuses everything else.
struct PackedReader {
  /// The bytes are not what a child writes.
  struct Fault: Error {}

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func number() throws(Fault) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at &+= 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1) }
      shift &+= 7
    }
    throw Fault()
  }

  /// A number of things to come, of at least one byte each.
  mutating func count() throws(Fault) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count &- at else { throw Fault() }
    return count
  }

  mutating func text() throws(Fault) -> String {
    let count = try count()
    defer { at &+= count }
    return String(decoding: bytes[at..<(at &+ count)], as: UTF8.self)
  }

  mutating func value<Value: Packable>() throws(Fault) -> Value { try Value(from: &self) }
}

/// What goes into ``PackedBytes``, at least one byte each.
protocol Packable {
  func pack(into packed: inout PackedBytes)
  init(from packed: inout PackedReader) throws(PackedReader.Fault)
}
