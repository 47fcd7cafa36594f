import ArgumentParser
import Assessment
import ExamSession
import Foundation
import TransparencyLog

/// Whose files are written, from where, and into which folder.
struct CandidateChoice: ParsableArguments {
  @Argument(help: "The exam's folder, or a bundle.") var source: String
  @Option(help: "One candidate's number (SBD): every sheet; SBD#2 is that of a test done again.")
  var candidate: String?
  @Flag(help: "Every candidate.") var all = false
  @Option(name: .shortAndLong, help: "The folder for the files.") var output: String
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard all != (candidate != nil) else {
      throw ValidationError("--candidate SBD hoặc --all – give one of --candidate and --all")
    }
  }

  private struct Written: Encodable {
    let files: [String]
  }

  /// Writes one file for each of them, named by number and `kind`, and prints the names.
  ///
  /// `content` makes a file's text of a hand-in's proof; one that it cannot make is refused like a
  /// hand-in that is not there.
  func write(
    _ kind: String, _ content: (CandidateNumber, TlogProof) throws -> String?
  ) throws {
    let proofs = try RecordSource(path: source, options: options).proofs()
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    var files: [String] = []
    for candidate in chosen(of: proofs.candidates) {
      guard Self.isFileName(candidate.rawValue), let proof = proofs.proof(of: candidate),
        let text = try content(candidate, proof)
      else {
        throw CouldNot(
          options.words(
            "Thí sinh \(candidate) chưa có bài cuối trong phần nhật ký đã ký.",
            "Candidate \(candidate) has no final sheet in the signed log."))
      }
      let file = "\(output)/\(candidate).\(kind)"
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
      files.append(file)
    }
    if options.json { return Console.json(Written(files: files)) }
    Console.data(files.joined(separator: "\n"))
  }

  /// The sheets of whom was asked for; what is not there stays, to be refused by name.
  private func chosen(of sheets: [CandidateNumber]) -> [CandidateNumber] {
    guard let asked = candidate.map({ CandidateNumber($0) }) else { return sheets }
    let own = sheets.filter { $0 == asked || $0.person == asked }
    return own.isEmpty ? [asked] : own
  }

  /// A number from a foreign log must not lead out of the folder.
  private static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
      && name.unicodeScalars.allSatisfy { $0.value > 0x20 }
  }
}
