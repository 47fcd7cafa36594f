import ExamSession

/// Changes the bytes of a database file that nobody holds open, the same ones from the same seed.
struct DatabaseFalsifier: Sendable {
  /// One way to do it.
  enum Kind: String, CaseIterable, Sendable {
    /// One bit anywhere.
    case bit
    /// Some bytes become zeros.
    case zeros
    /// The body of an event reads otherwise.
    case body
    /// The salt or entry of an event reads otherwise.
    case entry
    /// Two pages change places.
    case pagesSwapped = "pages_swapped"
    /// The file ends at an earlier page.
    case truncated
  }

  private let file: [UInt8]
  private let bodies: [[UInt8]]
  private let entries: [[UInt8]]

  /// Falsifies `file`, in which these bodies and entries stand.
  init(_ file: [UInt8], bodies: [[UInt8]], entries: [[UInt8]]) {
    (self.file, self.bodies, self.entries) = (file, bodies, entries)
  }

  /// The bytes of a seed.
  func falsified(_ seed: UInt64) -> (kind: Kind, bytes: [UInt8]) {
    var random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let kind = Kind.allCases[Int(seed % UInt64(Kind.allCases.count))]
    var bytes = file
    switch kind {
    case .bit:
      bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8(random.next() % 8)
    case .zeros:
      let place = Int.random(in: bytes.indices, using: &random)
      for place in place..<min(place + 16, bytes.count) { bytes[place] = 0 }
    case .body: change(bodies, &bytes, &random)
    case .entry: change(entries, &bytes, &random)
    case .pagesSwapped:
      let (a, b) = (page(&random), page(&random))
      for offset in 0..<pageSize { bytes.swapAt(a + offset, b + offset) }
    case .truncated: bytes.removeSubrange(page(&random)...)
    }
    return (kind, bytes)
  }

  /// As the header of the file has it.
  private var pageSize: Int {
    let size = file.count < 18 ? 0 : Int(file[16]) << 8 | Int(file[17])
    return size == 1 ? 65_536 : max(512, size)
  }

  private func page(_ random: inout SplitMix) -> Int {
    Int.random(in: 0..<max(1, file.count / pageSize), using: &random) * pageSize
  }

  /// Changes a byte in one of `values` where it stands whole; one that spills over to another page
  /// becomes a changed bit.
  private func change(
    _ values: [[UInt8]], _ bytes: inout [UInt8], _ random: inout SplitMix
  ) {
    guard let value = values.randomElement(using: &random), !value.isEmpty,
      let place = bytes.firstRange(of: value)
    else {
      bytes[Int.random(in: bytes.indices, using: &random)] ^= 1
      return
    }
    bytes[Int.random(in: place, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
  }
}
