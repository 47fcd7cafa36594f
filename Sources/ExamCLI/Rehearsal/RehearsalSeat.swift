import Assessment

/// One seat that a rehearsal waits for.
struct RehearsalSeat: Hashable, Sendable {
  /// What is typed there as candidate number.
  let candidate: CandidateNumber
  /// The enrolled machine; `nil` in a room without certificates.
  let terminal: String?

  /// As people call it.
  var name: String { terminal ?? candidate.rawValue }

  /// A seat for each enrolled terminal, or `count` numbered ones.
  ///
  /// The number is the one in the machine's name where that tells all machines apart.
  static func seats(terminals: [String], count: Int) -> [RehearsalSeat] {
    guard !terminals.isEmpty else {
      let width = max(2, "\(count)".count)
      return (0..<count).map {
        RehearsalSeat(candidate: number($0 + 1, width: width), terminal: nil)
      }
    }
    let digits = terminals.map { String($0.filter(\.isASCII).filter(\.isNumber).prefix(16)) }
    let isPlain = !digits.contains("") && Set(digits).count == digits.count
    let width = max(2, "\(terminals.count)".count)
    return terminals.enumerated().map { index, terminal in
      RehearsalSeat(
        candidate: isPlain ? CandidateNumber(digits[index]) : number(index + 1, width: width),
        terminal: terminal)
    }
  }

  private static func number(_ value: Int, width: Int) -> CandidateNumber {
    let digits = "\(value)"
    return CandidateNumber(String(repeating: "0", count: max(0, width - digits.count)) + digits)
  }
}
