/// A disk on which only what was synced is sure to survive a power cut.
///
/// Written bytes become sure when their file is synced, names when their folder is. Of the rest a
/// cut leaves any subset, and of one write any 512-byte sectors.
struct CrashDisk: Sendable {
  /// The files after a cut, by path.
  typealias Image = [String: [UInt8]]

  /// Never on the disk after a cut: shared memory in a file's clothes.
  static let volatile = "-shm"
  /// Stands for what somebody outside was told: sure at once.
  static let told = "acknowledged"
  private static let sector = 512

  private struct File {
    var sure: [UInt8] = []
    var pending: [DiskRecord.Act] = []
  }

  private enum Opening { case file(Int), folder(String) }

  private let folders: Set<String>
  private var files: [File] = []
  private var openings: [Int: Opening] = [:]
  private var names: [String: Int] = [:]
  private var sureNames: [String: Int] = [:]
  /// A name and its file, `nil` when it was unlinked, oldest first.
  private var pendingNames: [(path: String, file: Int?)] = []
  /// What was told so far.
  private(set) var told: [UInt8] = []

  /// An empty disk with these folders, `.` for the uppermost.
  init(folders: Set<String>) { self.folders = folders }

  mutating func take(_ act: DiskRecord.Act) {
    switch act {
    case .open(let path, let opening): open(path, opening)
    case .write(let opening, _, let bytes):
      guard case .file(let file) = openings[opening] else { return }
      if file == names[Self.told] { told += bytes } else { files[file].pending.append(act) }
    case .cut(let opening, _):
      if case .file(let file) = openings[opening] { files[file].pending.append(act) }
    case .sync(let opening): sync(opening)
    case .unlink(let path):
      if names.removeValue(forKey: path) != nil { pendingNames.append((path, nil)) }
    }
  }

  /// What a cut at this moment leaves.
  func image(_ dice: inout some RandomNumberGenerator) -> Image {
    var names = sureNames
    for folder in folders.sorted() {
      let waiting = pendingNames.filter { Self.folder(of: $0.path) == folder }
      // A file system writes the changes of one folder in their order.
      for name in waiting.prefix(Int.random(in: 0...waiting.count, using: &dice)) {
        names[name.path] = name.file
      }
    }
    let mood = Int.random(in: 0..<8, using: &dice)
    var image: Image = [:]
    for (path, file) in names.sorted(by: { $0.key < $1.key }) {
      if path.hasSuffix(Self.volatile) || path == Self.told { continue }
      var bytes = files[file].sure
      for act in files[file].pending where mood > 0 {
        Self.apply(mood == 1 ? act : Self.survivor(of: act, &dice), to: &bytes)
      }
      image[path] = bytes
    }
    return image
  }

  private mutating func open(_ path: String, _ opening: Int) {
    if folders.contains(path) {
      openings[opening] = .folder(path)
    } else if let file = names[path] {
      openings[opening] = .file(file)
    } else {
      files.append(File())
      names[path] = files.count - 1
      pendingNames.append((path, files.count - 1))
      openings[opening] = .file(files.count - 1)
    }
  }

  private mutating func sync(_ opening: Int) {
    switch openings[opening] {
    case .file(let file):
      for act in files[file].pending { Self.apply(act, to: &files[file].sure) }
      files[file].pending = []
    case .folder(let folder):
      for name in pendingNames where Self.folder(of: name.path) == folder {
        sureNames[name.path] = name.file
      }
      pendingNames.removeAll { Self.folder(of: $0.path) == folder }
    case nil: break
    }
  }

  /// The whole of a change, nothing of it, or some of its sectors.
  private static func survivor(
    of act: DiskRecord.Act, _ dice: inout some RandomNumberGenerator
  ) -> DiskRecord.Act? {
    let fate = Int.random(in: 0..<5, using: &dice)
    guard case .write(let file, let start, let bytes) = act, fate == 4 else {
      return fate < 2 ? nil : act
    }
    let end = start + bytes.count
    let first = start / sector * sector
    let kept = stride(from: first, to: end, by: sector).filter { _ in Bool.random(using: &dice) }
    // One run of sectors stands for them all: torn at both ends.
    guard let low = kept.first.map({ max(start, $0) }), let last = kept.last else { return nil }
    let high = min(end, last + sector)
    return .write(file: file, at: low, bytes: Array(bytes[(low - start)..<(high - start)]))
  }

  private static func apply(_ act: DiskRecord.Act?, to bytes: inout [UInt8]) {
    switch act {
    case .write(_, let start, let new):
      let end = start + new.count
      if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(start..<end, with: new)
    case .cut(_, let length):
      if length < bytes.count {
        bytes.removeLast(bytes.count - length)
      } else {
        bytes += [UInt8](repeating: 0, count: length - bytes.count)
      }
    case .open, .sync, .unlink, nil: break
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
