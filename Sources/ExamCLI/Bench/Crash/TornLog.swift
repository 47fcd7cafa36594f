import CanonicalBytes
import Foundation
import SessionStore
import TransparencyLog

/// The log of a scripted run: where it lies, who signs it, and what was told of it.
struct TornLog {
  static let origin = "thi.example.vn/crash"
  /// The folders that ``CrashDisk`` is to know.
  static let folders: Set<String> = [".", "log"]
  let root: String

  var folder: String { "\(root)/log" }
  var mirror: String { "\(root)/mirror.txt" }

  static func signer() throws -> NoteSigner {
    try NoteSigner(name: origin, seed: Digest32(hashing: Array("crash".utf8)))
  }

  /// One response, as large as those of a room.
  static func event(_ n: Int) -> PendingEvent {
    let signature = String(repeating: "A", count: 86) + "=="
    let body =
      "{\"a\":\"7K2M\",\"cand\":\"SBD0001\",\"cs\":\(n),\"i\":\"HT-001\",\"sig\":\"\(signature)\",\"tm\":1}"
    return PendingEvent(
      kind: n == 0 ? "genesis" : "answer", body: Array(body.utf8), t: 1_790_000_000_000 + n)
  }

  static func seen(_ n: Int, at position: Int) -> SeenNumber {
    SeenNumber(publicKey: [UInt8](repeating: 7, count: 32), sequence: n, event: position)
  }
}

/// What was acknowledged of a log: leaf by event, and the last head.
struct ToldLog: Equatable {
  private(set) var leaves: [String] = []
  private(set) var head: (size: Int, root: String)?

  /// Reads whole lines `E n leaf` and `H size root`.
  init(_ bytes: [UInt8]) {
    let whole = bytes.lastIndex(of: 0x0A).map { bytes[...$0] } ?? []
    let text = String(decoding: whole, as: UTF8.self)
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, let number = Int(words[1]) else { continue }
      if words[0] == "E" { leaves.append(words[2]) } else { head = (number, words[2]) }
    }
  }

  static func == (one: ToldLog, other: ToldLog) -> Bool {
    one.leaves == other.leaves && one.head?.size == other.head?.size
      && one.head?.root == other.head?.root
  }
}
