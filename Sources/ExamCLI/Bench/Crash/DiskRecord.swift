/// What a program did to the files below one folder, in order, as `Scripts/powercut.c` records it.
struct DiskRecord: Sendable {
  /// One call; `file` numbers an opening.
  enum Act: Hashable, Sendable {
    case open(path: String, file: Int)
    case write(file: Int, at: Int, bytes: [UInt8])
    case cut(file: Int, to: Int)
    case sync(file: Int)
    case unlink(path: String)
  }

  let acts: [Act]

  init(acts: [Act]) { self.acts = acts }

  /// Reads whole rows; `nil` when one is not of the recorder's making. A row that was still being
  /// written ends the record.
  init?(_ bytes: [UInt8]) {
    var acts: [Act] = []
    var rest = bytes[...]
    while rest.count >= 17 {
      let file = Self.number(rest.dropFirst().prefix(4))
      let offset = Self.number(rest.dropFirst(5).prefix(8))
      let length = Self.number(rest.dropFirst(13).prefix(4))
      guard rest.count >= 17 + length else { break }
      let data = Array(rest.dropFirst(17).prefix(length))
      switch rest.first {
      case UInt8(ascii: "O"): acts.append(.open(path: Self.text(data), file: file))
      case UInt8(ascii: "W"): acts.append(.write(file: file, at: offset, bytes: data))
      case UInt8(ascii: "T"): acts.append(.cut(file: file, to: offset))
      case UInt8(ascii: "S"): acts.append(.sync(file: file))
      case UInt8(ascii: "U"): acts.append(.unlink(path: Self.text(data)))
      case _: return nil
      }
      rest = rest.dropFirst(17 + length)
    }
    self.acts = acts
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The machines that this runs on write the lowest byte first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
