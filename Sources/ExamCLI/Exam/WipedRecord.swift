import CanonicalBytes
import ExamSession
import Foundation
import SessionStore
import TransparencyLog

/// `wiped.json`, which says what a wiped folder once held; it is written before anything is
/// removed, so that a wipe that was broken off is finished later.
struct WipedRecord {
  /// The last signed notes, and the key that the continuation's was signed with.
  struct Notes {
    let room: String
    let continuation: String
    let continuationKey: String
  }

  private static let name = "wiped.json"
  /// What stays: it names nobody and opens nothing.
  private static let kept: Set<String> = [
    name, ExamPath.description, ExamPath.blueprint, ExamPath.rule, ExamPath.policy, ExamPath.vkey,
    ExamPath.continuationKey, ExamPath.heads, "public/bank.jsonl",
  ]

  private let folder: ExamFolder

  init(_ folder: ExamFolder) { self.folder = folder }

  /// Whether the wipe is logged and the bundle was found whole.
  var isThere: Bool {
    get throws { FileManager.default.fileExists(atPath: folder.path(Self.name)) }
  }

  /// The notes of a folder that is still whole.
  static func notes(of folder: ExamFolder) throws -> Notes {
    guard let room = try ExamRecord.heads(of: folder).last,
      let later = try ExamRecord.heads(of: folder.continuation).last
    else { throw ContinuationRefusal.notFinished }
    return Notes(
      room: room.note, continuation: later.note,
      continuationKey: try folder.continuation.logKey().vkey)
  }

  /// Writes the notes of a folder that is still whole.
  func write() throws {
    let notes = try Self.notes(of: folder)
    let json: CanonicalJSON = [
      "continuation": .string(notes.continuation), "room": .string(notes.room),
      "vkey": .string(notes.continuationKey),
    ]
    try folder.replace(try json.encoded(), Self.name)
  }

  /// The notes as written.
  func notes() throws -> Notes {
    let json = try folder.json(Self.name)
    guard let room = json["room"]?.stringValue,
      let continuation = json["continuation"]?.stringValue, let key = json["vkey"]?.stringValue
    else { throw ExamFolderFailure.unreadable(path: folder.path(Self.name), line: 1) }
    return Notes(room: room, continuation: continuation, continuationKey: key)
  }

  /// Overwrites and removes everything else, the mirror in use wherever it lies, and these others
  /// on other disks; gives the one in use if it could not be erased, whose note then stays.
  func eraseAll(mirrors: [String]) throws -> DistantMirror? {
    let distant = folder.distantMirrors(except: mirrors)
    for mirror in mirrors { try ExamFolder.erase(mirror: mirror) }
    try folder.erase(mirrors: distant)
    let left = distant.first { $0.obstacle != nil }
    let notes: Set = left == nil ? [] : [ExamPath.mirrorPlace, ExamPath.mirrorsErasing]
    try folder.erase(keeping: Self.kept.union(notes))
    return left
  }
}

extension ExamRecord {
  /// Every signed head of a folder's log with the cosignatures that it has.
  static func heads(of folder: ExamFolder) throws -> [StoredHead] {
    let reader = try EventLogReader.open(at: folder.path(ExamPath.log))
    defer { try? reader.close() }
    return reader.heads.map { folder.withCosignatures($0) }
  }
}

extension BundleFolder {
  /// Puts the continuation log of these files in the place of that of the bundle on disk.
  func replaceContinuation(_ bundle: BundleFiles) throws {
    let files = FileManager.default
    let place = "\(path)/\(BundlePath.continuation.dropLast())"
    let parent = URL(filePath: path).deletingLastPathComponent()
    let temporary = parent.appending(path: ".c1.\(UUID().uuidString)")
    do {
      for name in bundle.paths(under: BundlePath.continuation) {
        let file = temporary.appending(path: name)
        try files.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
        try Data(bundle[name] ?? []).write(to: file)
      }
      if files.fileExists(atPath: place) { try files.removeItem(atPath: place) }
      try files.moveItem(
        at: temporary.appending(path: String(BundlePath.continuation.dropLast())),
        to: URL(filePath: place))
      try files.removeItem(at: temporary)
    } catch {
      try? files.removeItem(at: temporary)
      throw CouldNot(options.words("Không ghi được \(place).", "Cannot write \(place)."))
    }
  }
}
