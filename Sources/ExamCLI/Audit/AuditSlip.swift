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

  @Argument(help: "The exam's folder, or a bundle.") var source: String
  @Option(help: "One candidate's number (SBD).") var candidate: String?
  @Flag(help: "Every candidate.") var all = false
  @Option(name: .shortAndLong, help: "The folder for the pages.") var output: String
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard all != (candidate != nil) else {
      throw ValidationError("--candidate SBD hoặc --all – give one of --candidate and --all")
    }
  }

  private struct Written: Encodable {
    let files: [String]
  }

  mutating func run() async throws {
    let (source, output, options) = (source, output, options)
    let wanted = candidate.map { [CandidateNumber($0)] }
    try await explained(options.language) {
      let record = RecordSource(path: source, options: options)
      let (trail, proofs) = (try record.trail(), try record.proofs())
      let names = SlipNames(source, trail)
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      var files: [String] = []
      for candidate in wanted ?? proofs.candidates {
        guard AuditProof.isFileName(candidate.rawValue), let proof = proofs.proof(of: candidate),
          let slip = Slip(proof, of: candidate, in: trail, names)
        else {
          throw CouldNot(
            options.words(
              "Thí sinh \(candidate) chưa có bài cuối trong phần nhật ký đã ký.",
              "Candidate \(candidate) has no final sheet in the signed log."))
        }
        let file = "\(output)/\(candidate).html"
        try Data(slip.html.utf8).write(to: URL(filePath: file), options: .atomic)
        files.append(file)
      }
      if options.json { return Console.json(Written(files: files)) }
      Console.data(files.joined(separator: "\n"))
    }
  }
}

/// What people call the exam, as far as the source tells: a bundle knows only codes.
struct SlipNames {
  let exam: String
  let part: String
  let room: String
  private let policy: WitnessPolicy?

  /// Names of the exam whose folder or bundle is at `path`.
  init(_ path: String, _ trail: AuditTrail) {
    policy = try? ExamFolder(path).policy()
    if let description = try? ExamFolder(path).description() {
      exam = description.title["vi"] ?? description.exam
      part = description.part["vi"] ?? ""
      room = description.room
      return
    }
    exam = trail.steps.first?.json?["exam"]?.stringValue ?? ""
    part = ""
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
