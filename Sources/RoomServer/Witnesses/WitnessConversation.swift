import CanonicalBytes
package import RoomClient
package import TransparencyLog

/// Asks one witness to cosign one head, C2SP tlog-witness.
///
/// A witness that knows another size says so, and is asked once more from there.
package struct WitnessConversation: Sendable {
  private let transport: WitnessTransport
  private let head: SignedNote
  private let size: Int
  private let tree: HashTree

  /// For the head of `size` leaves in `note`; `tree` holds at least these leaves.
  package init(_ transport: WitnessTransport, note: SignedNote, size: Int, tree: HashTree) {
    (self.transport, head, self.size, self.tree) = (transport, note, size, tree)
  }

  /// Asks `key` below `prefix`; `known` is the size it is thought to have cosigned last.
  package func ask(
    _ key: NoteVerifierKey, at prefix: String, known: Int
  ) async -> WitnessAnswer {
    let first = known <= size ? known : 0
    let answer = await ask(key, at: prefix, from: first)
    guard case .otherSize(let told) = answer else { return answer.final }
    if told > size { return .ahead(told) }
    if told == first { return .inconsistent(told) }
    let again = await ask(key, at: prefix, from: told)
    guard case .otherSize(let second) = again else { return again.final }
    // It said another size a moment ago; the same one again means another root of that size.
    return second > size ? .ahead(second) : .inconsistent(second)
  }

  private enum Step {
    case done(WitnessAnswer)
    case otherSize(Int)

    var final: WitnessAnswer {
      switch self {
      case .done(let answer): answer
      case .otherSize(let size): .inconsistent(size)
      }
    }
  }

  private func ask(_ key: NoteVerifierKey, at prefix: String, from old: Int) async -> Step {
    guard let proof = try? tree.consistencyProof(from: old, to: size),
      let request = try? AddCheckpoint(oldSize: old, proof: proof, note: head)
    else { return .done(.refused(status: 0)) }
    do throws(WitnessSilence) {
      let reply = try await transport.addCheckpoint(Array(request.serialised.utf8), to: prefix)
      return read(reply, key, from: old)
    } catch {
      return .done(.silent(error))
    }
  }

  private func read(_ reply: WitnessTransport.Reply, _ key: NoteVerifierKey, from old: Int) -> Step
  {
    let text = String(validating: reply.body, as: UTF8.self) ?? ""
    switch reply.status {
    case 200:
      let line = (try? CosignatureLines.parse(text))?
        .first { key.verifies($0, text: head.text) }
      return .done(line.map(WitnessAnswer.cosigned) ?? .badLine)
    case 409:
      guard let told = WitnessSize.read(text) else { return .done(.inconsistent(old)) }
      return .otherSize(told)
    case 422: return .done(.inconsistent(old))
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
