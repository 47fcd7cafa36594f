import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import TransparencyLog

struct AuditReceipt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt",
    abstract: "Kiểm tra tệp biên nhận của thí sinh – check a candidate's .tlog-proof file.",
    discussion: """
      Shows the receipt code and the final sheet once log signature, witnesses, inclusion and \
      commitment hold. Compare the code with the slip.

      Example:
        khoathi audit receipt 0001.tlog-proof --policy policy.txt --vkey vkey.txt
      """)

  @Argument(help: "The .tlog-proof file.") var file: String
  @OptionGroup var inputs: TrustedInputs
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard inputs.policy != nil else {
      throw ValidationError("thiếu chính sách nhân chứng – missing: --policy <policy>")
    }
  }

  mutating func run() async throws {
    let (file, inputs, options) = (file, inputs, options)
    let shown = try await explained(options.language) {
      _ = try inputs.verifier(options)
      let bytes = try SourceFiles.file(file).bytes
      let policy = try WitnessPolicy(text: String(decoding: inputs.policyBytes(), as: UTF8.self))
      let key = try NoteVerifierKey(vkey: inputs.vkeyText())
      return ReceiptShown(bytes, policy: policy, key: key, options)
    }
    if options.json {
      Console.json(shown)
    } else {
      Console.data(Console.visible(shown.text(options)))
    }
    if !shown.ok { throw ExitCode.found }
  }
}

/// A receipt as `audit receipt` prints it.
struct ReceiptShown: Encodable {
  let ok: Bool
  var code = ""
  var event: Int?
  var kind = ""
  var candidate = ""
  var witnesses: [String] = []
  var sheet: [[String]] = []
  /// Why it proves nothing; empty when it does.
  var problem = ""

  private enum CodingKeys: CodingKey {
    case ok, code, event, kind, candidate, witnesses, sheet, problem
  }

  /// Every member is always there; `event` is `null` when nothing is proven.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(ok, forKey: .ok)
    try container.encode(code, forKey: .code)
    try container.encode(event, forKey: .event)
    try container.encode(kind, forKey: .kind)
    try container.encode(candidate, forKey: .candidate)
    try container.encode(witnesses, forKey: .witnesses)
    try container.encode(sheet, forKey: .sheet)
    try container.encode(problem, forKey: .problem)
  }

  init(
    _ bytes: [UInt8], policy: WitnessPolicy, key: NoteVerifierKey, _ options: OutputOptions
  ) {
    do throws(ReceiptRefusal) {
      let proof = try TlogProof(parsing: bytes)
      do throws(NoteRefusal) {
        _ = try Checkpoint(proof.note, signedBy: key)
      } catch { throw .note(error) }
      let receipt = try Receipt(proof, policy: policy, log: key)
      code = receipt.code
      event = receipt.entry.n
      kind = receipt.entry.kind
      witnesses = receipt.verdict.cosigners
      let event = Self.event(receipt)
      candidate = event?.json["cand"]?.stringValue ?? ""
      let pairs = event?.json["sheet"]?.arrayValue ?? []
      sheet = pairs.map { ($0.arrayValue ?? []).compactMap(\.stringValue) }
      ok = event != nil
      if event == nil { problem = options.words("không phải bài nộp", "not a hand-in") }
    } catch {
      ok = false
      problem = ReceiptWords(options).words(error)
    }
  }

  /// The hand-in, when the body is one.
  private static func event(_ receipt: Receipt) -> (any EventBody)? {
    guard let json = try? CanonicalJSON(decoding: receipt.body),
      let kind = EventKind(rawValue: receipt.entry.kind), kind == .submit || kind == .close
    else { return nil }
    return (try? RoomEvent(kind: kind, json: json))?.body
  }

  /// Code, candidate, event and the sheet, or why there are none.
  func text(_ options: OutputOptions) -> String {
    guard ok else { return options.words("KHÔNG ĐẠT: \(problem)", "NOT PROVEN: \(problem)") }
    let head = [
      options.words("ĐẠT: mã biên nhận \(code)", "PROVEN: receipt code \(code)"),
      options.words(
        "Thí sinh \(candidate), sự kiện \(event ?? 0) (\(kind))",
        "Candidate \(candidate), event \(event ?? 0) (\(kind))"),
    ]
    let lines = sheet.enumerated().map { place, pair in
      "  \(place + 1). \(pair.joined(separator: "  "))"
    }
    return (head + lines).joined(separator: "\n")
  }
}
