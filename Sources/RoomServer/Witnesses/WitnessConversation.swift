import CanonicalBytes
package import RoomClient
package import TransparencyLog

/// Asks one witness to cosign one head, C2SP tlog-witness.
///
/// A witness that knows another size says so, and is asked again from there. Nothing but its
/// cosignature is signed: that it does not take a proof is believed to be its word only when it has
/// told the same size on two asks.
package struct WitnessConversation: Sendable {
  private let transport: WitnessTransport
  private let head: SignedNote
  private let size: Int
  private let tree: HashTree

  /// For the head of `size` leaves in `note`; `tree` holds at least these leaves.
  package init(_ transport: WitnessTransport, note: SignedNote, size: Int, tree: HashTree) {
    (self.transport, head, self.size, self.tree) = (transport, note, size, tree)
  }

  /// The most asks of one conversation.
  private static let mostAsks = 5
  /// After this no further ask begins.
  private static let longest = Duration.seconds(3)

  /// Asks `key` below `prefix`; `known` is the size it is thought to have cosigned last.
  package func ask(
    _ key: NoteVerifierKey, at prefix: String, known: Int
  ) async -> WitnessAnswer {
    let end = ContinuousClock.now + Self.longest
    var from = known <= size ? known : 0
    var told: [Int: Int] = [:]
    var answer = WitnessAnswer.refused(status: 409)
    for _ in 0..<Self.mostAsks where ContinuousClock.now < end {
      switch await ask(key, at: prefix, from: from) {
      case .done(let final): return final
      case .otherSize(let size) where size > self.size: return .ahead(size)
      case .otherSize(let size):
        told[size, default: 0] += 1
        if told[size] == 2 { return .inconsistent(size) }
        (from, answer) = (size, .refused(status: 409))
      case .refusedProof:
        answer = .refused(status: 422)
        if from == 0 { return answer }
        // From here it has to tell its size.
        from = 0
      }
    }
    return answer
  }

  private enum Step {
    case done(WitnessAnswer)
    case otherSize(Int)
    case refusedProof
  }

  private func ask(_ key: NoteVerifierKey, at prefix: String, from old: Int) async -> Step {
    guard let proof = try? tree.consistencyProof(from: old, to: size),
      let request = try? AddCheckpoint(oldSize: old, proof: proof, note: head)
    else { return .done(.refused(status: 0)) }
    do throws(WitnessSilence) {
      let reply = try await transport.addCheckpoint(Array(request.serialised.utf8), to: prefix)
      return read(reply, key)
    } catch {
      return .done(.silent(error))
    }
  }

  private func read(_ reply: WitnessTransport.Reply, _ key: NoteVerifierKey) -> Step {
    let text = String(validating: reply.body, as: UTF8.self) ?? ""
    switch reply.status {
    case 200:
      let line = (try? CosignatureLines.parse(text))?
        .first { key.verifies($0, text: head.text) }
      return .done(line.map(WitnessAnswer.cosigned) ?? .badLine)
    case 409:
      return WitnessSize.read(text).map(Step.otherSize) ?? .done(.refused(status: 409))
    case 422: return .refusedProof
    default: return .done(.refused(status: reply.status))
    }
  }
}

/// The body of a witness's 409: a size and a newline.
enum WitnessSize {
  static func read(_ text: String) -> Int? {
    guard text.utf8.last == 0x0A, let size = Int(text.dropLast()), size >= 0,
      "\(size)\n" == text
    else { return nil }
    return size
  }
}
