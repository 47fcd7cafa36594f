package import Assessment
package import CanonicalBytes

/// The enrolled terminal at which a candidate logged in.
package struct TerminalEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.terminal

  /// Who.
  package var candidate: CandidateNumber
  /// Where, by its certificate.
  package var terminal: TerminalName

  package init(candidate: CandidateNumber, terminal: TerminalName) {
    self.candidate = candidate
    self.terminal = terminal
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    terminal = TerminalName(name: try fields.string("name"), cert: try fields.string("cert"))
    guard Hex.decode(terminal.cert)?.count == 32 else { throw .field("cert") }
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "name": .string(terminal.name),
      "cert": .string(terminal.cert),
    ]
  }
}
