import CanonicalBytes
import Foundation
import Glibc
import TransparencyLog

/// The folder of a witness: for each log the last head it cosigned, and evidence of forks.
///
/// A file is put in place whole, and is on the disk when the call returns.
final class WitnessFolder: Sendable {
  private let path: String
  private let lock: Int32

  /// Makes the folder if it is not there, and holds it against every other process.
  init(_ path: String) throws(WitnessFailure) {
    self.path = path
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw .io(operation: "mkdir", path: path, code: errno)
    }
    let file = path + "/lock"
    lock = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { throw .io(operation: "open", path: file, code: errno) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(lock)
      if code == EWOULDBLOCK { throw .locked(path: file) }
      throw .io(operation: "flock", path: file, code: code)
    }
  }

  deinit { close(lock) }

  /// What is known of these logs, by the bytes of the origin.
  func states(of logs: [NoteVerifierKey]) throws(WitnessFailure) -> [[UInt8]: WitnessState] {
    var states: [[UInt8]: WitnessState] = [:]
    for log in logs {
      let file = "\(path)/\(Self.name(of: log.name))"
      if access(file, F_OK) != 0, errno == ENOENT { continue }
      guard let data = FileManager.default.contents(atPath: file),
        let note = try? SignedNote(parsing: Array(data)),
        let state = try? WitnessState(note: note, logs: [log])
      else { throw .unreadable(path: file) }
      states[Array(log.name.utf8)] = state
    }
    return states
  }

  /// Returns once `state` is on the disk in the place of the one before it.
  func put(_ state: WitnessState) throws(WitnessFailure) {
    try put(Array(state.note.serialised.utf8), Self.name(of: state.origin))
  }

  /// The most evidence files of one log for one kind of refusal. Whoever has a head of the log can
  /// send it with a wrong proof; only the log's key makes two roots of one size.
  static let mostEvidence = 64

  /// Keeps two heads of one log that may not both be true, with the proof that was offered, and
  /// gives the path; `nil` when so many are kept that this one is left out.
  ///
  /// The hash of the contents names the file, so that nobody puts other contents in its place.
  func putEvidence(
    first: SignedNote, second: SignedNote, proof: [Digest32], isSameSize: Bool
  ) throws(WitnessFailure) -> String? {
    guard let head = try? Checkpoint(text: second.text) else { return nil }
    let json: CanonicalJSON = [
      "first": .string(first.serialised),
      "origin": .string(head.origin),
      "proof": .array(proof.map { .string($0.base64) }),
      "second": .string(second.serialised),
    ]
    let log = Digest32(hashing: Array(head.origin.utf8)).hex.prefix(16)
    let prefix = "evidence-\(log)-\(isSameSize ? "fork" : "proof")-"
    guard let bytes = try? json.encoded() else { throw .unreadable(path: prefix) }
    let name = prefix + Digest32(hashing: bytes).hex + ".json"
    let kept = try names().filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
    if kept.contains(name) { return "\(path)/\(name)" }
    guard kept.count < Self.mostEvidence else { return nil }
    try put(bytes, name)
    return "\(path)/\(name)"
  }

  private func names() throws(WitnessFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
    } catch { throw .unreadable(path: path) }
  }

  /// Origins hold slashes; their hash names the file, its first line the log.
  private static func name(of origin: String) -> String {
    Digest32(hashing: Array(origin.utf8)).hex.prefix(32) + ".note"
  }

  private func put(_ bytes: [UInt8], _ name: String) throws(WitnessFailure) {
    let (file, partial) = ("\(path)/\(name)", "\(path)/\(name).partial")
    try write(bytes, partial)
    guard rename(partial, file) == 0 else {
      throw .io(operation: "rename", path: file, code: errno)
    }
    try sync(path, O_RDONLY | O_DIRECTORY)
  }

  private func write(_ bytes: [UInt8], _ file: String) throws(WitnessFailure) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(file, flags, 0o600)
    guard descriptor >= 0 else { throw .io(operation: "open", path: file, code: errno) }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .io(operation: "write", path: file, code: errno) }
      start += count
    }
    guard fsync(descriptor) == 0 else { throw .io(operation: "fsync", path: file, code: errno) }
  }

  private func sync(_ path: String, _ flags: Int32) throws(WitnessFailure) {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw .io(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .io(operation: "fsync", path: path, code: errno) }
  }
}
