import CandidateUI
import CanonicalBytes
import Crypto
import Foundation

/// A candidate's journal on this machine's disk: an append-only file of frames, each encrypted and
/// bound to the exam, the candidate, this file and its place in it.
///
/// The file begins with ``magic`` and 16 random bytes; a frame is its length in four bytes, greatest
/// first, and ChaCha20-Poly1305 of a JSON list of ``JournalRecord``. What was cut off in the middle
/// of the last frame is dropped when the file is opened again.
struct JournalFile: Sendable {
  private static let magic = Array("thi-journal/v1\n".utf8)
  private static let saltCount = 16
  /// Bytes; no journal of an exam comes near.
  private static let largest = 1 << 26

  private let folder: JournalFolder
  private let name: String
  private let key: SymmetricKey
  private let owner: String
  private var descriptor: Int32
  private var salt: [UInt8] = []
  private var frames = 0
  private var size = 0

  /// The journal of this candidate and what it says. `key` is the room's for this candidate.
  static func open(
    in folder: JournalFolder, key: SymmetricKey, origin: String, candidate: String
  ) throws(JournalRefusal) -> (JournalFile, JournalContents) {
    let owner = "\(origin)\n\(candidate)"
    let digest = Digest32(hashing: Array(owner.utf8)).hex.prefix(16)
    let name = "khoathi-\(digest).journal"
    var file = JournalFile(
      folder: folder, name: name, key: key, owner: owner, descriptor: try folder.open(name))
    do {
      let contents = try file.read()
      return (file, contents)
    } catch {
      file.close()
      throw error
    }
  }

  private init(
    folder: JournalFolder, name: String, key: SymmetricKey, owner: String, descriptor: Int32
  ) {
    self.folder = folder
    self.name = name
    self.key = key
    self.owner = owner
    self.descriptor = descriptor
  }

  /// Writes one frame and waits for the disk.
  mutating func append(_ records: [JournalRecord]) throws(JournalRefusal) {
    guard let json = try? JSONEncoder().encode(records),
      let box = try? ChaChaPoly.seal(json, using: key, authenticating: bound(frames))
    else { throw .disk }
    let sealed = Array(box.combined)
    let length = (0..<4).map { UInt8(truncatingIfNeeded: sealed.count >> (24 - 8 * $0)) }
    try write(length + sealed)
    frames += 1
  }

  /// Empties the file.
  mutating func restart() throws(JournalRefusal) {
    guard ftruncate(descriptor, 0) == 0 else { throw .disk }
    (size, frames) = (0, 0)
    salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    try write(Self.magic + salt)
  }

  /// Keeps what is written under another name and begins a new file.
  mutating func setAside() throws(JournalRefusal) {
    let stem = name.dropLast(".journal".count)
    try folder.rename(name, toOneOf: (1...999).lazy.map { "\(stem)-\($0).kept" })
    close()
    descriptor = try folder.open(name)
    try restart()
  }

  /// Removes the file.
  mutating func erase() {
    if descriptor >= 0 { ftruncate(descriptor, 0) }
    folder.remove(name)
    close()
  }

  mutating func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }

  private func bound(_ frame: Int) -> [UInt8] {
    Self.magic + Array("\(owner)\n\(frame)\n".utf8) + salt
  }

  /// All of `bytes` or none.
  private mutating func write(_ bytes: [UInt8]) throws(JournalRefusal) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      ftruncate(descriptor, off_t(size))
      throw .disk
    }
    size += bytes.count
  }

  private mutating func read() throws(JournalRefusal) -> JournalContents {
    let bytes = try whole()
    let head = Self.magic.count + Self.saltCount
    guard bytes.count >= head else {
      try restart()
      return JournalContents()
    }
    guard Array(bytes.prefix(Self.magic.count)) == Self.magic else {
      return JournalContents([], isDamaged: true)
    }
    salt = Array(bytes[Self.magic.count..<head])
    size = head
    var records: [JournalRecord] = []
    while size < bytes.count {
      guard let frame = frame(of: bytes) else {
        return JournalContents(records, isDamaged: try !cutTornEnd(bytes))
      }
      records += frame.records
      size += frame.size
      frames += 1
    }
    return JournalContents(records)
  }

  private func whole() throws(JournalRefusal) -> [UInt8] {
    let count = Int(lseek(descriptor, 0, SEEK_END))
    guard (0...Self.largest).contains(count) else { throw .file }
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes[done...].withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(done))
      }
      guard got > 0 else { throw .file }
      done += got
    }
    return bytes
  }

  /// The frame that begins at ``size``; `nil` when there is no whole one that was written so.
  private func frame(of bytes: [UInt8]) -> (records: [JournalRecord], size: Int)? {
    guard let length = length(of: bytes), size + 4 + length <= bytes.count,
      let box = try? ChaChaPoly.SealedBox(combined: Array(bytes[(size + 4)...].prefix(length))),
      let json = try? ChaChaPoly.open(box, using: key, authenticating: bound(frames)),
      let records = try? JSONDecoder().decode([JournalRecord].self, from: json)
    else { return nil }
    return (records, 4 + length)
  }

  private func length(of bytes: [UInt8]) -> Int? {
    guard size + 4 <= bytes.count else { return nil }
    return bytes[size..<(size + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Drops an end that a crash left behind: a frame that is not whole, or one whose bytes never
  /// reached the disk. False when what is there was written otherwise; then nothing is changed.
  private func cutTornEnd(_ bytes: [UInt8]) throws(JournalRefusal) -> Bool {
    let rest = bytes[size...]
    let end = length(of: bytes).map { size + 4 + $0 } ?? .max
    guard end > bytes.count || (frames > 0 && end == bytes.count) || rest.allSatisfy({ $0 == 0 })
    else { return false }
    guard ftruncate(descriptor, off_t(size)) == 0, fsync(descriptor) == 0 else { throw .disk }
    return true
  }
}
