import ArgumentParser
import Assessment
import Foundation
import TransparencyLog
import WitnessServer

/// Who the witness is, whose heads it cosigns and where it remembers them.
struct WitnessOptions: ParsableArguments {
  @Option(help: "The witness's key file, made by khoathi key new witness.")
  var key: String

  @Option(help: "The vkey of a log, or a file that holds it; once for each log.")
  var log: [String]

  @Option(help: "The folder in which the witness remembers what it cosigned.")
  var state: String

  @OptionGroup var passphrases: PassphraseOptions

  func validate() throws {
    guard !log.isEmpty else { throw ValidationError("--log VKEY") }
  }

  /// The witness with its memory.
  func desk(_ options: OutputOptions) throws -> (desk: WitnessDesk, key: NoteVerifierKey) {
    let logs = try log.map { (text) in try Self.log(text, options) }
    let signer = try WitnessKey(path: key, passphrases).signer
    let witness = try Witness(signer: signer, logs: logs)
    return (try WitnessDesk(witness, folder: state), witness.key)
  }

  private static func log(_ text: String, _ options: OutputOptions) throws -> NoteVerifierKey {
    var vkey = text
    if FileManager.default.fileExists(atPath: text) {
      let file = String(decoding: try SourceFiles.file(text).bytes, as: UTF8.self)
      vkey = file.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    guard let key = try? NoteVerifierKey(vkey: vkey), key.type == .ed25519 else {
      throw CouldNot(
        options.words(
          "--log \(text): không phải khóa nhật ký (dạng: tên+băm+khóa).",
          "--log \(text): no log key (form: name+hash+key)."))
    }
    return key
  }
}
