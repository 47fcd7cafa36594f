import Assessment
import ExamSession
import SessionStore

/// The derived table of used sequence numbers, computed from the events alone.
enum SeenRows {
  /// In the table's order: by key, then number.
  static func rows(_ events: [LoggedEvent]) -> [SeenNumber] {
    var keys: [CandidateNumber: [UInt8]] = [:]
    var rows: [SeenNumber] = []
    for logged in events {
      if case .seat(let seat) = logged.event { keys[seat.candidate] = seat.key }
      if case .answer(let answer) = logged.event, let key = keys[answer.candidate] {
        rows.append(
          SeenNumber(publicKey: key, sequence: answer.sequence, event: logged.index))
      }
      if case .submit(let submit) = logged.event, let key = keys[submit.candidate] {
        rows.append(
          SeenNumber(publicKey: key, sequence: submit.sequence, event: logged.index))
      }
    }
    return rows.sorted {
      ($0.publicKey == $1.publicKey)
        ? $0.sequence < $1.sequence : $0.publicKey.lexicographicallyPrecedes($1.publicKey)
    }
  }
}
