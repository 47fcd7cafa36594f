import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import Reports
import SessionStore
import TransparencyLog

struct AuditSlip: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slip",
    abstract: "In phiếu biên nhận cho thí sinh – print candidates' receipt slips.",
    discussion: """
      One HTML page a candidate: receipt code, what it proves, how to check it, and a QR code of \
      the code and the SHA-256 of the .tlog-proof file that audit proof writes from the same \
      source. Print them after the final head is signed: a head with another signature makes \
      another file.

      Example:
        khoathi audit slip p03 --all --output slips
      """)

  @OptionGroup var choice: CandidateChoice

  mutating func run() async throws {
    let choice = choice
    try await explained(choice.options.language) {
      let record = RecordSource(path: choice.source, options: choice.options)
      let trail = try record.trail()
      let names = SlipNames(choice.source, trail, part: try record.partTitle())
      try choice.write("html") { candidate, proof in
        Slip(proof, of: candidate, in: trail, names)?.html
      }
    }
  }
}

/// What people call the exam, as far as the source tells: a bundle knows the exam's code, and the
/// part's title when its rule is for one part.
struct SlipNames {
  let exam: String
  let part: String
  let room: String
  private let policy: WitnessPolicy?

  /// Names of the exam whose folder or bundle is at `path`; `title` is what its rule calls the part.
  init(_ path: String, _ trail: AuditTrail, part title: String) {
    policy = try? ExamFolder(path).policy()
    if let description = try? ExamFolder(path).description() {
      exam = description.title["vi"] ?? description.exam
      part = description.part["vi"] ?? ""
      room = description.room
      return
    }
    exam = trail.steps.first?.json?["exam"]?.stringValue ?? ""
    part = title
    room = trail.steps.first?.json?["room"]?.stringValue ?? ""
  }
}

extension SlipNames {
  /// The witnesses of the exam's policy who signed `note`; none for a bundle, whose policy stands in
  /// the minutes.
  func witnesses(of note: SignedNote) -> [String] {
    policy?.witnesses.filter { witness in
      note.signatures.contains { witness.key.verifies($0, text: note.text) }
    }.map(\.name) ?? []
  }
}

extension Slip {
  /// The slip of the sheet that `proof` is about.
  init?(
    _ proof: TlogProof, of candidate: CandidateNumber, in trail: AuditTrail, _ names: SlipNames
  ) {
    guard trail.steps.indices.contains(proof.index),
      let head = try? Checkpoint(text: proof.note.text)
    else { return nil }
    let step = trail.steps[proof.index]
    let code = ReceiptCode.of(step.leaf)
    let digest = Digest32(hashing: Array(proof.serialised.utf8)).hex
    self.init(
      exam: names.exam, part: names.part, room: names.room, candidate: candidate.rawValue,
      name: trail.roster?[subject: candidate]?.name ?? "",
      kind: step.kind == EventKind.submit.rawValue ? .handedIn : .collected,
      time: EventTime.printed(step.time), code: code, origin: head.origin, event: proof.index,
      size: head.size, root: head.root.base64,
      witnesses: names.witnesses(of: proof.note),
      file: "\(candidate).tlog-proof", digest: digest,
      symbol: QRSymbol.of(Self.symbolText(code: code, digest: digest)))
  }
}
