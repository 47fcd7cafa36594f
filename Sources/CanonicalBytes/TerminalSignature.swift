/// What a terminal's session key signs under a response or a hand-in.
package enum TerminalSignature {
  /// `"thi-answer/v1\n" || origin || "\n" || canonical(body without sig)`, verifiable-exam 2.5.
  package static func bytes(
    origin: String, body: CanonicalJSON
  ) throws(CanonicalError) -> [UInt8] {
    var members = body.objectValue ?? [:]
    members["sig"] = nil
    return Array("thi-answer/v1\n\(origin)\n".utf8) + (try CanonicalJSON.object(members).encoded())
  }
}
