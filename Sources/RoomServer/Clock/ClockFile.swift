import CanonicalBytes
import Crypto
import ExamSession
import Foundation
import SessionStore

/// `clock.json`: the point that was kept last, with a tag under a key of the log key.
///
/// Whoever can write the file but does not have the log key can remove a point, which the log then
/// says, and not make one.
struct ClockFile: Sendable {
  /// Where it lies in an exam's folder.
  static let path = "clock.json"
  private static let tag = "tag"

  private let folder: ExamFolder
  private let key: SymmetricKey

  init(_ folder: ExamFolder) throws(ExamFolderFailure) {
    self.folder = folder
    key = try folder.key(for: "khoathi/clock.json v1")
  }

  /// The point that was kept last; `nil` when there is none that can be read, or its tag is bad.
  var point: ClockPoint? {
    guard let json = try? folder.json(Self.path), var fields = try? CanonicalFields(json),
      let tag = try? fields.base64(Self.tag), let point = try? ClockPoint(fields: &fields),
      (try? fields.finish()) != nil, let bytes = try? Self.bytes(point),
      HMAC<SHA256>.isValidAuthenticationCode(tag, authenticating: bytes, using: key)
    else { return nil }
    return point
  }

  /// Puts this point in place of the one before, whole or not at all.
  func keep(_ point: ClockPoint) throws {
    var members = point.json
    let code = HMAC<SHA256>.authenticationCode(for: try Self.bytes(point), using: key)
    members[Self.tag] = .string(Base64.encode(Array(code)))
    try folder.replace(try CanonicalJSON.object(members).encoded(), Self.path)
  }

  /// Keeps where `clock` stands now.
  func keep(_ clock: LogClock, on machine: MachineClock) throws {
    try keep(ClockPoint(boot: machine.boot, elapsed: machine.elapsed(), log: clock.now()))
  }

  private static func bytes(_ point: ClockPoint) throws -> [UInt8] {
    try CanonicalJSON.object(point.json).encoded()
  }
}
