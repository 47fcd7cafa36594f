import ArgumentParser
import Assessment
import ExamSession
import Foundation

/// What an auditor brings from the signed minutes.
struct TrustedInputs: ParsableArguments {
  @Option(help: "The witness policy file, from the minutes.") var policy: String
  @Option(help: "The log's vkey, or a file that holds it, from the minutes.") var vkey: String

  /// The bytes of the policy file.
  func policyBytes() throws -> [UInt8] { try SourceFiles.file(policy).bytes }

  /// The vkey itself.
  func vkeyText() throws -> String {
    guard FileManager.default.fileExists(atPath: vkey) else { return vkey }
    let text = String(decoding: try SourceFiles.file(vkey).bytes, as: UTF8.self)
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A verifier that believes nothing else.
  func verifier(_ options: OutputOptions) throws -> Verifier {
    let (vkey, policy) = (try vkeyText(), try policyBytes())
    do throws(VerifierInputRefusal) {
      return try Verifier(vkey: vkey, policy: policy)
    } catch .vkey {
      throw CouldNot(
        options.words(
          "--vkey không phải khóa nhật ký (dạng: tên+băm+khóa).",
          "--vkey is no log key (form: name+hash+key)."))
    } catch .policy(let line) {
      throw CouldNot(
        options.words(
          "\(self.policy):\(line): không phải chính sách nhân chứng.",
          "\(self.policy):\(line): not a witness policy."))
    }
  }
}
