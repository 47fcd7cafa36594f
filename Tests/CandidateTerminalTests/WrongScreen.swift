import CandidateUI

/// What the terminal showed instead.
struct WrongScreen: Error, CustomStringConvertible {
  let view: View
  let shown: String
  let expected: String
  let recorded: String?

  var description: String {
    var parts = ["\(view): the terminal shows", shown]
    if shown != expected { parts += ["and the pure screen is", expected] }
    if let recorded, recorded != shown { parts += ["and the file has", recorded] }
    return parts.joined(separator: "\n")
  }
}
