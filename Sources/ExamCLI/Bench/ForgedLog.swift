import CanonicalBytes
import Crypto
import ExamSession
import TransparencyLog

/// The log of a bundle in the hands of somebody who writes it anew.
struct ForgedLog {
  /// One event before it is numbered and committed to.
  struct Event {
    var kind: String
    var time: Int
    var salt: Digest32
    var body: CanonicalJSON
    /// What the entry commits to, where salt and body were erased.
    var erased: Digest32?

    /// The member of this name in the body.
    subscript(name: String) -> CanonicalJSON? {
      get { body[name] }
      set {
        var members = body.objectValue ?? [:]
        members[name] = newValue
        body = .object(members)
      }
    }
  }

  private let honest: BundleFiles
  private let folder: String
  let origin: String
  /// The keys of officials, by name.
  let officials: [String: Curve25519.Signing.PrivateKey]
  /// The sizes at which a head was signed.
  private var sizes: [Int] = []
  var events: [Event] = []

  /// Reads the log below `folder` of a bundle that is as it must be; `nil` for any other.
  init?(
    _ files: BundleFiles, below folder: String = "",
    officials: [String: Curve25519.Signing.PrivateKey] = [:]
  ) {
    guard
      let note = files[folder + BundlePath.checkpoint].flatMap({ try? SignedNote(parsing: $0) }),
      let head = try? Checkpoint(text: note.text),
      let entries = try? TileReader(
        size: head.size, file: { files[folder + BundlePath.log + $0] }
      ).entries(root: head.root)
    else { return nil }
    honest = files
    self.folder = folder
    self.officials = officials
    origin = head.origin
    let lines = TextLines.split(files[folder + BundlePath.bodies] ?? [])
    for (index, (bytes, line)) in zip(entries, lines).enumerated() {
      guard let entry = try? LogEntry(bytes: bytes) else { return nil }
      var event = Event(kind: entry.kind, time: entry.t, salt: entry.c, body: [:])
      if line.elementsEqual(BodyLine.erased(index)) {
        event.erased = entry.c
      } else if let (read, json) = try? BodyLine.read(Array(line)) {
        (event.salt, event.body) = (read.salt, json)
      } else {
        return nil
      }
      events.append(event)
    }
    guard events.count == head.size else { return nil }
    sizes = files.paths(under: heads).compactMap { Int($0.dropFirst(heads.count)) }.sorted()
  }

  /// The folder of its heads.
  var heads: String { folder + BundlePath.heads }
  /// Its last head.
  var checkpoint: String { folder + BundlePath.checkpoint }

  /// The head of this size.
  func head(_ size: Int) -> String { folder + BundlePath.head(size) }

  /// The places of all events with a body.
  var places: [Int] { events.indices.filter { events[$0].erased == nil } }

  /// The places of all events of a kind that have a body.
  func places(of kind: EventKind) -> [Int] { places.filter { events[$0].kind == kind.rawValue } }

  /// Puts an event before a place; heads of later sizes grow with it.
  mutating func insert(_ event: Event, at place: Int) {
    events.insert(event, at: place)
    sizes = sizes.map { $0 > place ? $0 + 1 : $0 }
  }

  /// Takes an event out; heads of later sizes shrink with it.
  mutating func remove(at place: Int) {
    events.remove(at: place)
    sizes = sizes.map { $0 > place ? $0 - 1 : $0 }
  }

  /// Keeps only the first events.
  mutating func cut(to size: Int) { events.removeSubrange(size...) }

  /// The bundle of these events. `signer` signs every head anew; without one the old heads and
  /// checkpoint stay as they are. Boots are made to fit.
  func files(signedBy signer: NoteSigner?) throws -> BundleFiles {
    var (entries, lines, tree): ([[UInt8]], [[UInt8]], HashTree) = ([], [], HashTree())
    for (index, event) in events.enumerated() {
      var event = event
      if event.kind == EventKind.boot.rawValue {
        event["prev_size"] = .integer(index)
        event["prev_root"] = .string(try tree.root(size: index).base64)
      }
      let body = try event.body.encoded()
      let entry = try LogEntry(
        c: event.erased ?? Commitment.of(salt: event.salt, body: body), kind: event.kind,
        n: index, t: event.time
      ).canonicalBytes
      entries.append(entry)
      let line = BodyLine(index: index, salt: event.salt, body: body).bytes
      lines.append(event.erased == nil ? line : BodyLine.erased(index))
      tree.append(MerkleTree.leafHash(entry))
    }
    var files = honest
    for path in files.paths(under: folder + BundlePath.log) where path != checkpoint {
      files[path] = nil
    }
    for tile in try TileLayout.files(entries: entries) {
      files[folder + BundlePath.log + tile.path] = tile.bytes
    }
    files[folder + BundlePath.bodies] = TextLines.join(lines)
    if let signer { try sign(&files, tree, signer) }
    return files
  }

  private func sign(
    _ files: inout BundleFiles, _ tree: HashTree, _ signer: NoteSigner
  ) throws {
    for path in files.paths(under: heads) { files[path] = nil }
    for size in Set(sizes.filter { (1...tree.size).contains($0) } + [tree.size]) {
      let head = try Checkpoint(origin: origin, size: size, root: tree.root(size: size))
      files[self.head(size)] = Array(try head.signed(by: signer).serialised.utf8)
    }
    files[checkpoint] = files[head(tree.size)]
  }
}
