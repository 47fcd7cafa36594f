import CanonicalBytes
import Foundation
import SessionStore
import TransparencyLog

/// A folder of its own for one test, removed with it.
final class ScratchLog {
  static let origin = "thi.example.vn/2026-vc01/p03"
  let root: String

  var folder: String { root + "/log" }
  var mirror: String { root + "/mirror.txt" }
  var database: String { folder + "/log.sqlite" }

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/khoathi-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func create() throws -> EventLog { try EventLog.create(at: folder, mirror: mirror) }

  func open() throws -> EventLog { try EventLog.open(at: folder, mirror: mirror) }

  /// The failure with which `body` ends; `nil` when it succeeds.
  static func failure(_ body: () throws -> Void) -> EventLogFailure? {
    do {
      try body()
      return nil
    } catch let failure as EventLogFailure {
      return failure
    } catch {
      return .database(code: -2, message: "\(error)")
    }
  }

  func openFailure() -> EventLogFailure? { Self.failure { try open().close() } }

  /// Events `start`, `start + 1`…, one millisecond apart.
  static func batch(_ start: Int, _ count: Int) -> [PendingEvent] {
    (start..<(start + count)).map { n in
      PendingEvent(
        kind: n == 0 ? "genesis" : "answer",
        body: Array("{\"a\":\"Đáp án\",\"cand\":\"SBD0001\",\"cs\":\(n)}".utf8), t: 1_000 + n)
    }
  }

  static func signer(_ seed: UInt8 = 7) throws -> NoteSigner {
    try NoteSigner(name: origin, seed: Digest32(hashing: [seed]))
  }

  /// A closed log of `count` events in groups of ten, with a head after each group.
  @discardableResult
  func fill(_ count: Int, heads: Bool = true) throws -> [StoredEvent] {
    let log = try create()
    for start in stride(from: 0, to: count, by: 10) {
      _ = try log.append(Self.batch(start, min(10, count - start)))
      if heads { _ = try log.signHead(origin: Self.origin, signer: Self.signer()) }
    }
    let events = try log.events()
    try log.close()
    return events
  }

  func copy(to name: String) throws -> String {
    let place = root + "/" + name
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for file in ["log.sqlite", "log.sqlite-wal"] {
      let source = folder + "/" + file
      if FileManager.default.fileExists(atPath: source) {
        try FileManager.default.copyItem(atPath: source, toPath: place + "/" + file)
      }
    }
    try FileManager.default.copyItem(atPath: mirror, toPath: place + "/mirror.txt")
    return place
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func write(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func mirrorLines() throws -> [String] {
    let text = String(decoding: try Self.bytes(mirror), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }

  func writeMirror(_ lines: [String], tail: String = "") throws {
    let text = lines.map { $0 + "\n" }.joined() + tail
    try Self.write(Array(text.utf8), mirror)
  }
}
