import Assessment
import ExamSession
import SessionStore

/// The derived table of used sequence numbers, computed from the events alone.
enum SeenRows {
  /// In the table's order: by key, then number.
  static func rows(_ events: [LoggedEvent]) -> [SeenNumber] {
    var keys: [CandidateNumber: [UInt8]] = [:]
    // By key: a room has few keys and many events, and the numbers of one key mostly grow.
    var rows: [[UInt8]: [SeenNumber]] = [:]
    for logged in events {
      if case .seat(let seat) = logged.event { keys[seat.candidate] = seat.key }
      if case .answer(let answer) = logged.event, let key = keys[answer.candidate] {
        rows[key, default: []].append(
          SeenNumber(publicKey: key, sequence: answer.sequence, event: logged.index))
      }
      if case .submit(let submit) = logged.event, let key = keys[submit.candidate] {
        rows[key, default: []].append(
          SeenNumber(publicKey: key, sequence: submit.sequence, event: logged.index))
      }
    }
    return rows.keys.sorted { $0.lexicographicallyPrecedes($1) }
      .flatMap { key in (rows[key] ?? []).sorted { $0.sequence < $1.sequence } }
  }
}
