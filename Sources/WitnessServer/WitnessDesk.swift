import Synchronization
package import TransparencyLog

/// A witness with its memory: takes request bytes, gives the reply, one request at a time.
///
/// What it has cosigned is on the disk before the cosignature leaves. When that fails once it
/// cosigns nothing more.
package final class WitnessDesk: Sendable {
  private let witness: Witness
  private let folder: WitnessFolder
  private let memory: Mutex<Memory>

  private struct Memory {
    var states: [[UInt8]: WitnessState]
    var hasFailed = false
  }

  /// A witness that keeps its states in the folder at `path`, which no other process may hold.
  package init(_ witness: Witness, folder path: String) throws(WitnessFailure) {
    self.witness = witness
    folder = try WitnessFolder(path)
    memory = Mutex(Memory(states: try folder.states(of: witness.logs)))
  }

  /// The size of the head of this log that was cosigned last.
  package func size(of origin: String) -> Int? {
    memory.withLock { $0.states[Array(origin.utf8)]?.size }
  }

  /// Answers the bytes of one request; `now` is in seconds since 1970.
  package func answer(_ body: [UInt8], now: Int) -> WitnessReply {
    let request: AddCheckpoint
    do throws(AddCheckpointRefusal) {
      request = try AddCheckpoint(parsing: body)
    } catch { return .refused(.malformed(error), evidence: nil) }
    return memory.withLock { memory in
      if memory.hasFailed { return .failed }
      do {
        return try answer(request, &memory, now: now)
      } catch {
        memory.hasFailed = true
        return .failed
      }
    }
  }

  private func answer(
    _ request: AddCheckpoint, _ memory: inout Memory, now: Int
  ) throws(WitnessFailure) -> WitnessReply {
    let origin = Array(request.checkpoint.origin.utf8)
    let known = memory.states[origin]
    let decision: Witness.Decision
    do throws(WitnessRefusal) {
      decision = try witness.decide(request, state: known, now: now)
    } catch {
      return .refused(error, evidence: try keepEvidence(error, request, known))
    }
    try folder.put(decision.state)
    memory.states[origin] = decision.state
    return .cosigned(decision.line)
  }

  private func keepEvidence(
    _ refusal: WitnessRefusal, _ request: AddCheckpoint, _ known: WitnessState?
  ) throws(WitnessFailure) -> String? {
    guard refusal.isEvidence, let known,
      let shown = try? WitnessState(note: request.note, logs: witness.logs)
    else { return nil }
    return try folder.putEvidence(
      first: known.note, second: shown.note, proof: request.proof,
      isSameSize: shown.size == known.size)
  }
}
