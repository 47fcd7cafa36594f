import CanonicalBytes
import Foundation
import TransparencyLog

@testable import WitnessServer

/// A small log, its witness and the witness's folder; removed with this object.
final class WatchedLog: Sendable {
  static let origin = "thi.example.vn/2026-vc01/p03"
  let log: NoteSigner
  let key: NoteSigner
  let tree: HashTree
  /// The same log with its second entry rewritten.
  let fork: HashTree
  let folder: String

  init(events: Int = 40) throws {
    log = try NoteSigner(name: Self.origin, seed: Digest32(hashing: [1]))
    key = try NoteSigner(name: "w.example.vn", type: .cosignature, seed: Digest32(hashing: [2]))
    var leaves = (0..<events).map { Digest32(hashing: Array("\($0)".utf8)) }
    tree = HashTree(leaves)
    leaves[1] = Digest32(hashing: [9])
    fork = HashTree(leaves)
    folder = FileManager.default.temporaryDirectory.path + "/khoathi-witness-\(UUID().uuidString)"
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func desk() throws -> WitnessDesk {
    try WitnessDesk(
      try Witness(signer: key, logs: [log.verifierKey]), folder: folder)
  }

  /// A request for this head of the log or its fork, with the right proof or another one.
  func body(
    _ size: Int, old: Int, of other: HashTree? = nil, proof: [Digest32]? = nil
  ) throws -> [UInt8] {
    let tree = other ?? tree
    let head = try Checkpoint(origin: Self.origin, size: size, root: tree.root(size: size))
    let request = try AddCheckpoint(
      oldSize: old,
      proof: try proof ?? (old <= size ? tree.consistencyProof(from: old, to: size) : []),
      note: head.signed(by: log))
    return Array(request.serialised.utf8)
  }

  /// The evidence files by name.
  func evidence() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("evidence-") && $0.hasSuffix(".json") }.sorted()
  }
}
