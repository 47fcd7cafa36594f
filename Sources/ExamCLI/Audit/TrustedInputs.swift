import ArgumentParser
import Assessment
import ExamSession
import Foundation

/// What an auditor brings from the signed minutes.
struct TrustedInputs: ParsableArguments {
  @Option(help: "The witness policy file, from the minutes.") var policy: String?
  @Option(help: "The log's vkey, or a file that holds it, from the minutes.") var vkey: String

  /// The bytes of the policy file.
  func policyBytes() throws -> [UInt8] { try SourceFiles.file(policy ?? "").bytes }

  /// The vkey itself.
  func vkeyText() throws -> String { try Self.text(vkey) }

  /// A key as given, or as it stands in the file of that name.
  static func text(_ vkey: String) throws -> String {
    guard FileManager.default.fileExists(atPath: vkey) else { return vkey }
    let text = String(decoding: try SourceFiles.file(vkey).bytes, as: UTF8.self)
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A verifier that believes nothing else.
  ///
  /// `continuationVkey` is the key, or a file that holds it, of the log that goes on after the
  /// room; `continuationCheckpoint` is a file with a head of that log.
  func verifier(
    _ options: OutputOptions, continuationVkey: String? = nil,
    continuationCheckpoint: String? = nil
  ) throws -> Verifier {
    try Self.verifier(
      policy: policy, vkey: vkey, options, continuationVkey: continuationVkey,
      continuationCheckpoint: continuationCheckpoint)
  }

  /// The same from a policy file and a vkey that were named otherwise.
  static func verifier(
    policy path: String?, vkey: String, _ options: OutputOptions,
    continuationVkey: String? = nil, continuationCheckpoint: String? = nil
  ) throws -> Verifier {
    let name = path ?? "policy"
    let (vkey, policy) = (try text(vkey), try SourceFiles.file(path ?? "").bytes)
    let later = try continuationVkey.map { try text($0) }
    let head = try continuationCheckpoint.map { try SourceFiles.file($0).bytes }
    do throws(VerifierInputRefusal) {
      return try Verifier(
        vkey: vkey, policy: policy, continuationVkey: later, continuationCheckpoint: head)
    } catch .continuationCheckpoint {
      throw CouldNot(
        options.words(
          "--continuation-checkpoint không phải đầu cây của nhật ký có --continuation-vkey.",
          "--continuation-checkpoint is no head of the log of --continuation-vkey."))
    } catch .continuationVkey {
      throw CouldNot(
        options.words(
          "--continuation-vkey không phải khóa nhật ký (dạng: tên+băm+khóa).",
          "--continuation-vkey is no log key (form: name+hash+key)."))
    } catch .vkey {
      throw CouldNot(
        options.words(
          "--vkey không phải khóa nhật ký (dạng: tên+băm+khóa).",
          "--vkey is no log key (form: name+hash+key)."))
    } catch .policy(let line) {
      throw CouldNot(
        options.words(
          "\(name):\(line): không phải chính sách nhân chứng.",
          "\(name):\(line): not a witness policy."))
    }
  }
}
