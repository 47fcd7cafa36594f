import Assessment
import Testing

@testable import Interchange

@Suite struct ImportWordsTests {
  @Test("Every finding has words in both languages", arguments: ImportCode.allCases)
  func everyCodeHasWords(_ code: ImportCode) {
    for language in [DiagnosticLanguage.vi, .en] {
      let worded = ImportWords.worded(
        ImportFinding(.error, code, file: "a.txt"), in: language)
      #expect(worded.message != code.rawValue)
      #expect(!worded.remedy.isEmpty)
    }
  }
}
