/// The name of a rehearsal's log, by which no rehearsal can be taken for an exam: an exam's origin
/// has three parts, a rehearsal's has the real exam's and a fourth.
package enum RehearsalOrigin {
  private static let mark = "rehearsal-"

  /// The origin of a rehearsal of the exam with `origin`, begun at this second.
  package static func of(_ origin: String, second: Int) -> String { "\(origin)/\(mark)\(second)" }

  /// Whether `origin` is that of a rehearsal.
  package static func isRehearsal(_ origin: String) -> Bool {
    let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[3].hasPrefix(mark)
  }

  /// Whether `origin` is that of a rehearsal of the exam whose log is named `exam`.
  package static func isRehearsal(_ origin: String, of exam: String) -> Bool {
    isRehearsal(origin) && origin.hasPrefix("\(exam)/\(mark)")
  }
}
