import CanonicalBytes
import Crypto
import Synchronization

@testable import ExamSession

/// A person's or a terminal's key: Ed25519, or a quick stand-in that only ``CountingCheck`` takes.
struct ToyKey: Sendable {
  let publicKey: [UInt8]
  private let real: Curve25519.Signing.PrivateKey?

  /// A key made from a name, the same in every run.
  init(_ name: String, isReal: Bool = true) throws {
    let seed = Digest32(hashing: Array("toy key \(name)".utf8))
    let key = isReal ? try Curve25519.Signing.PrivateKey(rawRepresentation: seed.bytes) : nil
    real = key
    publicKey = key.map { Array($0.publicKey.rawRepresentation) } ?? seed.bytes
  }

  func signature(of bytes: [UInt8]) throws -> [UInt8] {
    if let real { return Array(try real.signature(for: bytes)) }
    return CountingCheck.signature(of: bytes, by: publicKey)
  }
}

/// Stands in for Ed25519 where thousands of rooms are simulated, and counts how often it is asked.
final class CountingCheck: SignatureCheck {
  private let calls = Mutex(0)

  var count: Int { calls.withLock { $0 } }

  func isValid(_ signature: [UInt8], of bytes: [UInt8], by key: [UInt8]) -> Bool {
    calls.withLock { $0 += 1 }
    return signature == Self.signature(of: bytes, by: key)
  }

  static func signature(of bytes: [UInt8], by key: [UInt8]) -> [UInt8] {
    let half = Digest32(hashing: key, bytes).bytes
    return half + half
  }
}
