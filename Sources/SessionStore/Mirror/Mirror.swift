/// The mirror of an open log: it has everything the database has, written right after it.
///
/// Locked as long as it is open, so that no standby goes on from it under a living server.
struct Mirror: Sendable {
  private let file: AppendOnlyFile
  private var isDirty = false

  /// Begins a mirror at `path`, where nothing may be.
  static func begin(at path: String) throws(EventLogFailure) -> Mirror {
    guard FileStatus(path: path) == nil else { throw .exists(path: path) }
    let mirror = try Mirror(file: try AppendOnlyFile(path: path, isNew: true))
    try mirror.file.sync()
    try LogFolder.syncFolder(of: path)
    return mirror
  }

  /// Opens the mirror at `path`.
  static func open(at path: String) throws(EventLogFailure) -> Mirror {
    guard FileStatus(path: path) != nil else { throw .mirrorMissing(path: path) }
    try LogFolder.checkFile(path)
    return try Mirror(file: try AppendOnlyFile(path: path, isNew: false))
  }

  private init(file: AppendOnlyFile) throws(EventLogFailure) {
    self.file = file
    try file.lock()
  }

  func comparison(heads: [StoredHead]) -> MirrorComparison {
    MirrorComparison(file, heads: heads)
  }

  mutating func append(_ lines: [MirrorLine]) throws(EventLogFailure) {
    if lines.isEmpty { return }
    isDirty = true
    try file.append(lines.flatMap(\.bytes))
  }

  /// Returns once everything written is on the disk.
  mutating func sync() throws(EventLogFailure) {
    guard isDirty else { return }
    try file.sync()
    isDirty = false
  }

  /// Cuts off a torn line and writes what the mirror lacks.
  mutating func catchUp(
    _ gap: MirrorComparison.Gap, with database: LogDatabase, heads: [StoredHead]
  ) throws(EventLogFailure) {
    if let cut = gap.cut {
      isDirty = true
      try file.cut(to: cut)
    }
    var lines: [MirrorLine] = []
    var mirror = self
    try database.forEach(from: gap.events) { event in
      lines.append(.event(event))
      if lines.count == 1_000 {
        try mirror.append(lines)
        lines = []
      }
    }
    self = mirror
    try append(lines + heads.dropFirst(gap.heads).map(MirrorLine.head))
    try sync()
  }
}
