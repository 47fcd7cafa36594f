import CanonicalBytes
import Foundation
import Glibc
import SessionStore
import TransparencyLog
import WitnessServer

@testable import RoomServer

extension WitnessPace {
  /// For tests: failures are tried again at once.
  static var quick: WitnessPace {
    var pace = WitnessPace()
    pace.interval = .milliseconds(100)
    pace.retry = .milliseconds(100)
    pace.urgentRetry = .milliseconds(100)
    pace.look = .milliseconds(25)
    return pace
  }
}

/// A witness of one test with a port of its own; it is dead until it is served.
final class LocalWitness: Sendable {
  let name: String
  let port: Int
  let key: NoteSigner
  let folder: String

  init(_ name: String) throws {
    self.name = name
    port = try Self.freePort()
    key = try NoteSigner(
      name: "\(name).example.vn", type: .cosignature, seed: Digest32(hashing: Array(name.utf8)))
    folder = FileManager.default.temporaryDirectory.path + "/khoathi-\(name)-\(UUID().uuidString)"
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The line of a policy; without an address for a witness that gets a stick.
  func line(online: Bool = true) -> String {
    let url = online ? " http://127.0.0.1:\(port)" : ""
    return "witness \(name) \(key.verifierKey.vkey)\(url)\n"
  }

  func desk(_ exam: ScratchExam) throws -> WitnessDesk {
    try WitnessDesk(
      Witness(signer: key, logs: [try NoteVerifierKey(vkey: exam.vkey)]), folder: folder)
  }

  /// Answers on its port while `body` runs.
  func serve<T>(_ exam: ScratchExam, _ body: () async throws -> T) async throws -> T {
    let service = WitnessService(try desk(exam), host: "127.0.0.1", port: port)
    let (ports, ready) = AsyncStream<Int>.makeStream()
    let served = Task {
      defer { ready.finish() }
      try await service.run { ready.yield($0) }
    }
    var done: Result<T, any Error> = .failure(ServedRoom.NotServed())
    for await _ in ports {
      done = await Result.of { try await body() }
      break
    }
    served.cancel()
    _ = await served.result
    return try done.get()
  }

  /// A port that nobody listens on now.
  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(descriptor, raw, length) == 0 && getsockname(descriptor, raw, &length) == 0
      }
    }
    guard descriptor >= 0, isBound else { throw ServedRoom.NotServed() }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}

extension ScratchExam {
  /// The log's own key, as a thief of the folder has it.
  func thief() throws -> NoteSigner { try folder.signer() }

  /// A request for a head of a log that never was, signed with the log's key.
  func forged(size: Int) throws -> [UInt8] {
    let leaves = (0..<size).map { Digest32(hashing: Array("forged \($0)".utf8)) }
    let head = try Checkpoint(origin: Self.origin, size: size, root: MerkleTree.root(leaves))
    let note = try head.signed(by: try thief())
    return Array(try AddCheckpoint(oldSize: 0, proof: [], note: note).serialised.utf8)
  }
}
