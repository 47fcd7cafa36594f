import Testing

@testable import ExamSession

/// Something a person with the log key could do, and the finding that must come of it.
struct Forgery: Sendable, CustomTestStringConvertible {
  let sentence: String
  let step: VerificationStep
  let code: FindingCode
  /// Done to the events before everything is signed anew.
  var log: @Sendable (inout SampleLog) throws -> Void = { _ in }
  /// Done to the files afterwards.
  var files: @Sendable (inout BundleFiles, SampleLog) throws -> Void = { _, _ in }

  var testDescription: String { sentence }

  init(
    _ sentence: String, _ step: VerificationStep, _ code: FindingCode,
    log: @escaping @Sendable (inout SampleLog) throws -> Void
  ) {
    (self.sentence, self.step, self.code, self.log) = (sentence, step, code, log)
  }

  init(
    _ sentence: String, _ step: VerificationStep, _ code: FindingCode,
    files: @escaping @Sendable (inout BundleFiles, SampleLog) throws -> Void
  ) {
    (self.sentence, self.step, self.code, self.files) = (sentence, step, code, files)
  }
}
