import Assessment
package import CanonicalBytes
package import Crypto
package import ExamSession
import Foundation
import Glibc
package import TransparencyLog

/// One exam's folder on disk: what `exam commit` wrote and the room's log.
package struct ExamFolder: Sendable {
  /// The folder, without a trailing slash.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The path of a file of this exam.
  package func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Whether `exam commit` finished here.
  package var exists: Bool { FileManager.default.fileExists(atPath: path(ExamPath.description)) }

  /// The bytes of a file.
  package func bytes(_ name: String) throws(ExamFolderFailure) -> [UInt8] {
    guard exists else { throw .notFound(path: path) }
    guard let data = FileManager.default.contents(atPath: path(name)) else {
      throw .io(path: path(name))
    }
    return Array(data)
  }

  /// A canonical document.
  package func json(_ name: String) throws(ExamFolderFailure) -> CanonicalJSON {
    let bytes = try bytes(name)
    guard let json = try? CanonicalJSON(decoding: bytes) else {
      throw .unreadable(path: path(name), line: nil)
    }
    return json
  }

  /// One document a line.
  package func lines<Line>(
    _ name: String, _ read: (CanonicalJSON) throws(CanonicalError) -> Line
  ) throws(ExamFolderFailure) -> [Line] {
    var lines: [Line] = []
    for (offset, bytes) in TextLines.split(try bytes(name)).enumerated() {
      guard let json = try? CanonicalJSON(decoding: bytes), let line = try? read(json) else {
        throw .unreadable(path: path(name), line: offset + 1)
      }
      lines.append(line)
    }
    return lines
  }

  /// What people call this exam.
  package func description() throws(ExamFolderFailure) -> ExamDescription {
    let json = try json(ExamPath.description)
    guard let description = try? ExamDescription(json: json) else {
      throw .unreadable(path: path(ExamPath.description), line: nil)
    }
    return description
  }

  /// The items with their leaves, ascending by id.
  package func items() throws(ExamFolderFailure) -> [CommittedItem] {
    try lines(ExamPath.items, CommittedItem.init(json:))
  }

  /// The keys. To be read only when the room has ended.
  package func keys() throws(ExamFolderFailure) -> [CommittedKey] {
    try lines(ExamPath.keys, CommittedKey.init(json:))
  }

  /// The codes for the envelopes.
  package func codes() throws(ExamFolderFailure) -> RoomCodes {
    guard let codes = try? RoomCodes(json: try json(ExamPath.codes)) else {
      throw .unreadable(path: path(ExamPath.codes), line: nil)
    }
    return codes
  }

  /// The seed shares that genesis committed to, in its order.
  package func shares() throws(ExamFolderFailure) -> [SeedRevealEvent] {
    let json = try json(ExamPath.seed)
    let shares = json.arrayValue?.compactMap { element -> SeedRevealEvent? in
      guard var fields = try? CanonicalFields(element) else { return nil }
      return try? SeedRevealEvent(fields: &fields)
    }
    guard let shares, shares.count == json.arrayValue?.count else {
      throw .unreadable(path: path(ExamPath.seed), line: nil)
    }
    return shares
  }

  /// Everything genesis commits to, without any key; of a sealed exam without its items.
  package func plan() throws(ExamFolderFailure) -> ExamPlan {
    do {
      if isSealed { return try sealedPlan() }
      return try ExamPlan(
        blueprint: bytes(ExamPath.blueprint), rule: bytes(ExamPath.rule),
        roster: bytes(ExamPath.roster), items: items())
    } catch let failure as ExamFolderFailure {
      throw failure
    } catch {
      throw .unreadable(path: path("public"), line: nil)
    }
  }

  /// Signs the log's heads.
  package func signer() throws(ExamFolderFailure) -> NoteSigner {
    let seed = try logSeed()
    guard let signer = try? NoteSigner(name: try description().origin, type: .ed25519, seed: seed)
    else { throw .unreadable(path: path(ExamPath.logKey), line: 1) }
    return signer
  }

  /// A key of the log key, for what only the room's own machine is to write.
  package func key(for purpose: String) throws(ExamFolderFailure) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: try logSeed().bytes), info: Array(purpose.utf8),
      outputByteCount: 32)
  }

  private func logSeed() throws(ExamFolderFailure) -> Digest32 {
    guard exists else { throw .notFound(path: path) }
    guard FileManager.default.fileExists(atPath: path(ExamPath.logKey)) else {
      throw .noLogKey(path: path(ExamPath.logKey))
    }
    let bytes = try bytes(ExamPath.logKey)
    if bytes.allSatisfy({ $0 == 0 }) {
      try destroyLogKey()
      throw .noLogKey(path: path(ExamPath.logKey))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard
      let seed = Base64.decode(text.trimmingCharacters(in: .whitespacesAndNewlines))
        .flatMap({ Digest32($0) })
    else { throw .unreadable(path: path(ExamPath.logKey), line: 1) }
    return seed
  }

  /// Overwrites the log key in its place on the disk and removes it.
  package func destroyLogKey() throws(ExamFolderFailure) {
    let key = path(ExamPath.logKey)
    do {
      let file = try FileHandle(forUpdating: URL(filePath: key))
      let count = try file.seekToEnd()
      try file.seek(toOffset: 0)
      try file.write(contentsOf: Data(repeating: 0, count: Int(count)))
      try file.synchronize()
      try file.close()
      try FileManager.default.removeItem(atPath: key)
      try LogFolder.syncFolder(of: key)
    } catch {
      throw .io(path: key)
    }
  }
}

extension ExamFolder {
  /// Writes a new file that only its owner can read and returns once it is on the disk.
  package func put(_ bytes: [UInt8], _ name: String) throws(ExamFolderFailure) {
    do {
      let file = try AppendOnlyFile(path: path(name), isNew: true)
      try file.append(bytes)
      try file.sync()
      try LogFolder.syncFolder(of: path(name))
    } catch {
      throw .io(path: path(name))
    }
  }

  /// Puts a file in the place of the one of this name, if there is one, whole or not at all.
  package func replace(_ bytes: [UInt8], _ name: String) throws(ExamFolderFailure) {
    let partial = "\(name).partial"
    try? FileManager.default.removeItem(atPath: path(partial))
    try put(bytes, partial)
    guard rename(path(partial), path(name)) == 0,
      (try? LogFolder.syncFolder(of: path(name))) != nil
    else { throw .io(path: path(name)) }
  }

  /// Writes one document a line.
  package func put(lines: [CanonicalJSON], _ name: String) throws {
    try put(TextLines.join(try lines.map { (line) in try line.encoded() }), name)
  }
}
