import Foundation
import TransparencyLog

@testable import ExamSession

/// The second verifier, in Python, on a bundle of this process.
enum IndependentVerifier {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scripts/independent_verify.py")

  /// Whether this machine has what it needs.
  static let isThere = (try? run(["-c", "import cryptography"]))?.code == 0

  /// The steps from V1 to V14 that found something, by name; `nil` when it could not look.
  static func steps(finding files: BundleFiles, _ log: SampleLog) throws -> Set<String>? {
    let folder = URL.temporaryDirectory.appending(path: "khoathi-second-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in files.paths {
      let file = folder.appending(path: "bundle/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(files[path] ?? []).write(to: file)
    }
    let (vkey, policy) = (folder.appending(path: "vkey"), folder.appending(path: "policy"))
    try Data(log.setup.signer.verifierKey.vkey.utf8).write(to: vkey)
    try Data(SamplePlan.policy.utf8).write(to: policy)
    let told = try run([
      script.path, folder.appending(path: "bundle").path, "--vkey", vkey.path, "--policy",
      policy.path, "--json",
    ])
    let report = try? JSONDecoder().decode(Report.self, from: told.output)
    return report.map { Set($0.findings.map(\.step)) }
  }

  private struct Report: Decodable {
    struct Finding: Decodable { let step: String }
    let findings: [Finding]
  }

  private static func run(_ arguments: [String]) throws -> (code: Int32, output: Data) {
    let file = URL.temporaryDirectory.appending(path: "khoathi-told-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try FileHandle(forWritingTo: file)
    defer { try? output.close() }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["60", "python3"] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Data(contentsOf: file))
  }
}
