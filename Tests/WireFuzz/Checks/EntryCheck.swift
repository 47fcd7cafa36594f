import CanonicalBytes
import TransparencyLog

/// An entry has one spelling, and a file of entries gives exactly those that were written.
enum EntryCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    let naive = naiveEntry(bytes)
    switch Result(catching: { () throws(LogEntryRefusal) in try LogEntry(bytes: bytes) }) {
    case .success(let entry):
      try demand(entry.canonicalBytes == bytes, "taken, but its bytes differ")
      try demand(naive == entry, "a second reader does not find an entry here")
    case .failure(let refusal):
      try demand(naive == nil, "refused (\(refusal)), though a second reader finds an entry")
    }
    if naive != nil { return "entry" }
    guard let size = bytes.first else { return nil }
    return try isBundle(Array(bytes.dropFirst()), size: Int(size)) ? "file" : nil
  }

  private static func naiveEntry(_ bytes: [UInt8]) -> LogEntry? {
    guard let json = try? CanonicalJSON(decoding: bytes), let members = json.objectValue,
      members.count == 5, json["v"] == 1,
      let c = json["c"]?.stringValue.flatMap({ Base64.decode($0) }).flatMap({ Digest32($0) }),
      let kind = json["k"]?.stringValue, let n = json["n"]?.integerValue,
      let t = json["t"]?.integerValue
    else { return nil }
    return try? LogEntry(c: c, kind: kind, n: n, t: t)
  }

  /// One partial file of `size` entries beside the hashes that fit it.
  private static func isBundle(_ file: [UInt8], size: Int) throws(Finding) -> Bool {
    let naive = naiveBundle(file[...])
    let hashes = (naive ?? []).map(MerkleTree.leafHash)
    let reader = TileReader(size: size) { path in
      path.hasPrefix("tile/entries/") ? file : hashes.flatMap(\.bytes)
    }
    let read = try? reader.entries(root: MerkleTree.root(hashes))
    let isEmpty = size == 0
    try demand(
      read
        == (isEmpty ? (hashes.isEmpty ? [] : nil) : naive.flatMap { $0.count == size ? $0 : nil }),
      "not the entries that a second reader finds")
    guard !isEmpty, let read, let files = try? TileLayout.files(entries: read) else {
      return false
    }
    let again = files.first { $0.path.hasPrefix("tile/entries/") }
    try demand(again?.bytes == file, "the entries make another file")
    return true
  }

  private static func naiveBundle(_ file: ArraySlice<UInt8>) -> [[UInt8]]? {
    var (rest, entries) = (file, [[UInt8]]())
    while !rest.isEmpty {
      let length = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
      guard rest.count >= 2, rest.count - 2 >= length else { return nil }
      entries.append(Array(rest.dropFirst(2).prefix(length)))
      rest = rest.dropFirst(2 + length)
    }
    return entries
  }
}
